package org.presswatch.parser.extract.text;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is already known of the article when its text is looked for.
 *
 * @param title as the page gives it
 * @param authors their names
 * @param declaredBody the text that the page declares for machines
 */
public record ArticleHints(
        @Nullable String title,
        List<String> authors,
        @Nullable String declaredBody) {

    /** A note about the author names them among its first words. */
    private static final int LATEST_NAME = 30;

    public ArticleHints {
        authors = List.copyOf(authors);
    }

    boolean isTitle(String text) {
        return title != null
                && text.length() < 2 * title.length() + 20
                && text.strip().equalsIgnoreCase(title);
    }

    /** Whether a text speaks about one of the authors by full name at its start. */
    boolean isAboutAuthor(String text) {
        String head =
                text.substring(0, Math.min(text.length(), LATEST_NAME + 40)).toLowerCase(Locale.ROOT);
        for (String author : authors) {
            int at = author.indexOf(' ') > 0 ? head.indexOf(author.toLowerCase(Locale.ROOT)) : -1;
            if (at >= 0 && at <= LATEST_NAME) {
                return true;
            }
        }
        return false;
    }
}
