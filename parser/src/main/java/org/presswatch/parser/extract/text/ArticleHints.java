package org.presswatch.parser.extract.text;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is already known of the article when its text is looked for.
 *
 * @param title as the page gives it
 * @param authors their names
 * @param summary what the page gives as its description
 * @param declaredBody the text that the page declares for machines
 */
public record ArticleHints(
        @Nullable String title,
        List<String> authors,
        @Nullable String summary,
        @Nullable String declaredBody) {

    /** A note about the author names them among its first words. */
    private static final int LATEST_NAME = 30;

    private static final int SHORTEST_SUMMARY = 40;

    public ArticleHints {
        authors = List.copyOf(authors);
    }

    boolean isTitle(String text) {
        return title != null
                && text.length() < 2 * title.length() + 20
                && text.strip().equalsIgnoreCase(title);
    }

    /** Whether a text only repeats what the page says of itself to machines. */
    boolean isSummary(String text) {
        if (summary == null || text.length() < SHORTEST_SUMMARY) {
            return false;
        }
        int length = Math.min(Math.min(text.length(), summary.length()), SHORTEST_SUMMARY);
        return text.regionMatches(true, 0, summary, 0, length);
    }

    /** Whether a text speaks about one of the authors at its start. */
    boolean isAboutAuthor(String text) {
        String head =
                text.substring(0, Math.min(text.length(), LATEST_NAME + 40)).toLowerCase(Locale.ROOT);
        for (String author : authors) {
            int space = author.indexOf(' ');
            int at = space > 0 ? head.indexOf(author.toLowerCase(Locale.ROOT)) : -1;
            boolean byFirstName =
                    space > 2 && head.startsWith(author.substring(0, space + 1).toLowerCase(Locale.ROOT));
            if (byFirstName || at >= 0 && at <= LATEST_NAME) {
                return true;
            }
        }
        return false;
    }
}
