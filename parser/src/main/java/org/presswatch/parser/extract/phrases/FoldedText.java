package org.presswatch.parser.extract.phrases;

/**
 * A line as phrases are compared: small letters, one kind of apostrophe and of space, the variants of a letter that
 * writers use at will made one.
 */
final class FoldedText {

    private static final int LONGEST = 80;

    private FoldedText() {}

    /** The line's beginning, from its first letter or digit on. */
    static String head(String text) {
        int start = 0;
        while (start < text.length() && !opensPhrase(text.charAt(start))) {
            start++;
        }
        return fold(text, start, Math.min(text.length(), start + LONGEST));
    }

    /** The line's end. */
    static String tail(String text) {
        return fold(text, Math.max(0, text.length() - LONGEST), text.length());
    }

    static String fold(String text, int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = fold(text.charAt(i));
            if (c != 0) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean opensPhrase(char c) {
        return Character.isLetterOrDigit(c) || c == '©';
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return switch (c) {
            case '’', 'ʼ', '‘', '`' -> '\'';
            case '\u00A0', '\u202F', '\u3000', '\u200C' -> ' ';
            case '：' -> ':';
            case '（' -> '(';
            case '–' -> '—';
            case 'İ', 'ı' -> 'i';
            case 'ё', 'Ё' -> 'е';
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'ي' -> 'ی';
            case 'ك' -> 'ک';
            case 'ـ', 'ً', 'ٌ', 'ٍ', 'َ', 'ُ', 'ِ', 'ّ', 'ْ' -> 0;
            default -> Character.toLowerCase(c);
        };
    }
}
