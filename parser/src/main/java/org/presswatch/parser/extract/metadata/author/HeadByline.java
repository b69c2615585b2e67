package org.presswatch.parser.extract.metadata.author;

import java.util.List;
import java.util.Locale;

import org.presswatch.parser.extract.date.DateReader;
import org.presswatch.parser.extract.outline.Block;

/** Names in the lines at the article's head that no markup calls a byline. */
final class HeadByline {

    private static final int LINES_WITH_BARE_NAME = 4;

    private HeadByline() {}

    static List<String> find(List<Block> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            List<String> names = AuthorNames.afterBy(text);
            if (names.isEmpty() && AuthorNames.isBy(text) && i + 1 < lines.size()) {
                names = AuthorNames.shown(lines.get(i + 1).text());
            }
            if (names.isEmpty()) {
                names = inside(text);
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return bareName(lines);
    }

    /** "1 September 2023 by Ann Other". */
    private static List<String> inside(String text) {
        int by = text.toLowerCase(Locale.ROOT).indexOf(" by ");
        boolean dated = by > 0 && DateReader.find(text.substring(0, by), true) != null;
        return dated ? AuthorNames.shown(text.substring(by + 1)) : List.of();
    }

    /** A name alone on its line counts only beside a date or the time that reading takes. */
    private static List<String> bareName(List<Block> lines) {
        for (int i = 0; i < Math.min(lines.size(), LINES_WITH_BARE_NAME); i++) {
            String text = lines.get(i).text();
            boolean beside = i + 1 < lines.size()
                            && isDateOrTime(lines.get(i + 1).text())
                    || i + 2 < lines.size() && isDateOrTime(lines.get(i + 2).text())
                    || i > 0 && isDateOrTime(lines.get(i - 1).text());
            if (beside && AuthorNames.isBareName(text)) {
                return List.of(text.strip());
            }
        }
        return List.of();
    }

    private static boolean isDateOrTime(String text) {
        return text.length() < 60
                && (DateReader.find(text, true) != null
                        || text.toLowerCase(Locale.ROOT).contains(" min"));
    }
}
