package org.presswatch.parser.extract.safe;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/** Plain text that can be stored and shown anywhere: NFC, no NUL, no lone surrogates, no bidirectional controls. */
public final class SafeText {

    private SafeText() {}

    /** The text cleaned; line breaks stay. */
    public static String clean(String text) {
        return Normalizer.normalize(isClean(text) ? text : withoutUnsafe(text), Normalizer.Form.NFC);
    }

    /** The text cleaned and on one line; null where nothing is left. */
    public static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = oneLine(clean(text));
        return line.isEmpty() ? null : line;
    }

    /** At most {@code limit} characters, never half a surrogate pair. */
    public static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    /** Bytes of the text in UTF-8. */
    public static int utf8Length(String text) {
        return utf8Length(text, 0, text.length());
    }

    /** At most {@code limit} bytes of UTF-8, never half a character. */
    public static String cutUtf8(String text, int limit) {
        int room = limit;
        int i = 0;
        while (i < text.length()) {
            int next = text.offsetByCodePoints(i, 1);
            room -= utf8Length(text, i, next);
            if (room < 0) {
                break;
            }
            i = next;
        }
        return text.substring(0, i);
    }

    private static int utf8Length(String text, int start, int end) {
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }

    private static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                gap = !out.isEmpty();
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether {@link #clean} would remove nothing. */
    public static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnsafe(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static String withoutUnsafe(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (!Character.isSurrogate(c) && !isUnsafe(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Controls other than line break and tab, soft hyphen, zero width, bidirectional controls, non-characters. */
    private static boolean isUnsafe(char c) {
        if (c < 0xA0) {
            return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0x7F;
        }
        return c == 0xAD
                || c == 0x61C
                || c == 0x180E
                || c == 0x200B
                || c >= 0x200E && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0xFEFF
                || c >= 0xFDD0 && c <= 0xFDEF
                || c >= 0xFFFE;
    }
}
