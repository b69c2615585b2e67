package org.presswatch.parser.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number, a word or a mark of a text.
 *
 * @param text the word in lower case, the mark, or empty for a number
 * @param value the number, -1 for what is none
 * @param digits how many digits the number has
 * @param month as {@link MonthNames#of} has it, 0 for what is no month
 * @param end where it ends in the text
 */
record DateToken(String text, int value, int digits, int month, int end) {

    static final DateToken NONE = new DateToken("", -1, 0, 0, 0);

    private static final int MOST_DIGITS = 9;

    /** The tokens of at most {@code limit} characters; spaces part words and are dropped. */
    static List<DateToken> of(String text, int limit) {
        List<DateToken> tokens = new ArrayList<>();
        int length = Math.min(text.length(), limit);
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Character.isDigit(c)) {
                while (end < length && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                tokens.add(number(text, i, end));
            } else if (isWordPart(c)) {
                while (end < length && isWordPart(text.charAt(end)) && !isHan(text.charAt(end)) && !isHan(c)) {
                    end++;
                }
                add(tokens, word(text.substring(i, end), end));
            } else if (!Character.isWhitespace(c) && c != '\u00A0') {
                tokens.add(new DateToken(String.valueOf(c), -1, 0, 0, end));
            }
            i = end;
        }
        return tokens;
    }

    /** The Levant has two months of each of two names: the second word tells which. */
    private static void add(List<DateToken> tokens, DateToken word) {
        String before = tokens.isEmpty() ? "" : tokens.getLast().text();
        boolean december = before.equals("كانون");
        int month = switch (december || before.equals("تشرين") ? word.text() : "") {
            case "الأول", "الاول" -> december ? 12 : 10;
            case "الثاني", "الثانى" -> december ? 1 : 11;
            default -> 0;
        };
        if (month > 0) {
            tokens.removeLast();
        }
        tokens.add(month > 0 ? new DateToken(word.text(), -1, 0, month, word.end()) : word);
    }

    boolean isNumber() {
        return digits > 0;
    }

    boolean isNumber(int atLeast, int atMost) {
        return digits > 0 && value >= atLeast && value <= atMost;
    }

    boolean is(String expected) {
        return text.equals(expected);
    }

    boolean isAnyOf(String marks) {
        return text.length() == 1 && marks.indexOf(text.charAt(0)) >= 0;
    }

    private static DateToken number(String text, int start, int end) {
        if (end - start > MOST_DIGITS) {
            return new DateToken("", Integer.MAX_VALUE, end - start, 0, end);
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return new DateToken("", value, end - start, 0, end);
    }

    private static DateToken word(String word, int end) {
        String lower = word.toLowerCase(Locale.ROOT);
        return new DateToken(lower, -1, 0, MonthNames.of(lower), end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isHan(char c) {
        return c >= 0x3400 && c < 0xA000 || c >= 0xAC00 && c < 0xD7B0;
    }
}
