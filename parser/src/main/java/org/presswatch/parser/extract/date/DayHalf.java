package org.presswatch.parser.extract.date;

import java.util.List;

/** Whether a time of twelve hours is before or after noon, in the languages that say so. */
enum DayHalf {
    BEFORE_NOON,
    AFTER_NOON,
    UNSAID;

    private static final List<String> MORNING = List.of("am", "ص", "صباحا", "صباحاً");
    private static final List<String> EVENING = List.of("pm", "م", "مساء", "مساءً");

    /** What is said after a time that ends before token {@code end}, or in Chinese before its hour. */
    static DayHalf around(List<DateToken> tokens, int hour, int end) {
        DayHalf after = at(tokens, end);
        if (after != UNSAID || hour < 2 || !tokens.get(hour - 1).is("午")) {
            return after;
        }
        return tokens.get(hour - 2).is("下") ? AFTER_NOON : BEFORE_NOON;
    }

    /** What is said at a token. */
    static DayHalf at(List<DateToken> tokens, int i) {
        String word = text(tokens, i);
        if (MORNING.contains(word) || word.equals("a") && isDottedM(tokens, i)) {
            return BEFORE_NOON;
        }
        return EVENING.contains(word) || word.equals("p") && isDottedM(tokens, i) ? AFTER_NOON : UNSAID;
    }

    int hour(int written) {
        return switch (this) {
            case BEFORE_NOON -> written % 12;
            case AFTER_NOON -> written % 12 + 12;
            case UNSAID -> written;
        };
    }

    /** Tokens that saying so takes after the time, at least. */
    int length() {
        return this == UNSAID ? 0 : 1;
    }

    private static boolean isDottedM(List<DateToken> tokens, int i) {
        return text(tokens, i + 1).equals(".") && text(tokens, i + 2).equals("m");
    }

    private static String text(List<DateToken> tokens, int i) {
        return i < tokens.size() ? tokens.get(i).text() : "";
    }
}
