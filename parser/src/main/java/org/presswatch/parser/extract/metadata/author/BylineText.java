package org.presswatch.parser.extract.metadata.author;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.presswatch.parser.extract.date.DateReader;
import org.presswatch.parser.extract.date.WrittenDate;

/** Takes away from a byline what is no name: "By" before it, dates and calls around it. */
final class BylineText {

    private static final List<String> BY = List.of(
            "by:",
            "by ",
            "written by:",
            "written by ",
            "posted by:",
            "posted by ",
            "article by:",
            "article by ",
            "text by ",
            "text:",
            "words by ",
            "words:",
            "story by ",
            "interview by ",
            "reported by ",
            "authored by:",
            "authored by ",
            "author:",
            "authors:",
            "contributors:",
            "about the author",
            "reviewed by ",
            "автор статьи:",
            "автор текста:",
            "автор:",
            "авторы:",
            "автор ",
            "текст:",
            "текст ",
            "автор тексту:",
            "автори:",
            "аўтар:",
            "аўтары:",
            "тэкст:",
            "авторлар:",
            "von ",
            "text von ",
            "par ",
            "propos recueillis par ",
            "por ",
            "de ",
            "di ",
            "door ",
            "yazan:",
            "yazar:",
            "haber:",
            "muhabir:",
            "بقلم:",
            "بقلم",
            "كتب:",
            "كتبت:",
            "نویسنده:",
            "خبرنگار:",
            "作者：",
            "作者:",
            "撰文：",
            "文/",
            "文／",
            "本报记者 ",
            "记者：",
            "记者 ",
            "記者 ");

    /** Where a byline goes on with something else. */
    private static final Pattern AFTER_NAMES = Pattern.compile(
            "(?:[|•·–—]| - |\\bon\\b|\\bpublished\\b|\\bupdated\\b|\\bposted\\b|\\blast\\b|\\bmin(?:ute)?s?\\b|\\b[0-9]|\\(|\\n"
                    + "|\\bfact|\\breviewed|\\bedited|\\bfor the\\b|\\bfollow\\b|\\bview\\b|\\bsee\\b|\\bread\\b|\\bis an?\\b"
                    + "|\\bphotos?\\b|\\bфото\\b|\\bfotos?\\b|\\bопубликован|\\bдля\\b|\\bобновлен|\\bспециально\\b).*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private BylineText() {}

    /** Whether a line is nothing but "By", so that the name is on the next. */
    static boolean isBy(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return BY.contains(lower) || BY.contains(lower + " ") || BY.contains(lower + ":");
    }

    static boolean startsWithBy(String line) {
        return !withoutBy(line).equals(line);
    }

    static String withoutBy(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (String by : BY) {
            if (lower.startsWith(by)) {
                return withoutBy(line.substring(by.length()).strip());
            }
        }
        return line;
    }

    /** The part of a shown byline that names people. */
    static String names(String line) {
        String rest = AFTER_NAMES
                .matcher(withoutBy(withoutDate(line)))
                .replaceFirst("")
                .strip();
        return rest.endsWith(",") || rest.startsWith("& ") ? withoutEnds(rest) : rest;
    }

    private static String withoutEnds(String text) {
        String rest = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
        return rest.startsWith("& ") ? rest.substring(2) : rest;
    }

    /** What stands before the line's date, or after one that comes first: "Dec. 19, 2025 · Ann Other". */
    private static String withoutDate(String line) {
        List<WrittenDate> dates = hasDigit(line) ? DateReader.all(line, true, 1) : List.of();
        if (dates.isEmpty()) {
            return line;
        }
        int start = dates.getFirst().start();
        if (start > 0) {
            return line.substring(0, start);
        }
        int i = dates.getFirst().end();
        while (i < line.length() && !Character.isLetter(line.charAt(i))) {
            i++;
        }
        return line.substring(i);
    }

    private static boolean hasDigit(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
