package org.presswatch.parser.extract.metadata.author;

import java.util.List;
import java.util.Locale;

import org.presswatch.parser.extract.date.DateReader;
import org.presswatch.parser.extract.metadata.HeadArea;
import org.presswatch.parser.extract.outline.Block;

/** Names in the lines at the article's head that no markup calls a byline. */
final class HeadByline {

    private static final int LINES_WITH_BARE_NAME = 4;
    private static final int LONGEST_DATED = 60;

    private final List<Block> lines;
    private final int afterTitle;

    HeadByline(HeadArea head) {
        this.lines = head.lines();
        this.afterTitle = head.after().size();
    }

    /** Those that the page says wrote the article, in so many words and after the title. */
    List<String> afterBy() {
        return afterBy(0, afterTitle);
    }

    /** Those named in any line of the head. */
    List<String> any() {
        List<String> names = afterBy(0, lines.size());
        return names.isEmpty() ? bareName() : names;
    }

    private List<String> afterBy(int from, int to) {
        for (int i = from; i < to; i++) {
            String text = lines.get(i).text();
            List<String> names = AuthorNames.afterBy(text);
            if (names.isEmpty() && BylineText.isBy(text) && i + 1 < to) {
                names = AuthorNames.shown(lines.get(i + 1).text());
            }
            if (names.isEmpty()) {
                names = inside(text);
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** "1 September 2023 by Ann Other". */
    private static List<String> inside(String text) {
        int by = text.toLowerCase(Locale.ROOT).indexOf(" by ");
        boolean dated = by > 0 && DateReader.find(text.substring(0, by), true) != null;
        return dated ? AuthorNames.shown(text.substring(by + 1)) : List.of();
    }

    /** A name alone on its line counts only beside a date or the time that reading takes. */
    private List<String> bareName() {
        for (int i = 0; i < Math.min(lines.size(), LINES_WITH_BARE_NAME); i++) {
            String text = lines.get(i).text();
            boolean beside = isDateOrTime(i + 1) || isDateOrTime(i + 2) || isDateOrTime(i - 1);
            if (beside && PersonName.isBare(text)) {
                return List.of(text.strip());
            }
            String name = isDateOrTime(i) ? BylineText.names(text) : "";
            if (PersonName.isBare(name)) {
                return List.of(name);
            }
        }
        return List.of();
    }

    private boolean isDateOrTime(int i) {
        if (i < 0 || i >= lines.size()) {
            return false;
        }
        String text = lines.get(i).text();
        return text.length() < LONGEST_DATED
                && (DateReader.find(text, true) != null
                        || text.toLowerCase(Locale.ROOT).contains(" min"));
    }
}
