package org.presswatch.parser.extract.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Puts right a text that was UTF-8, was read as windows-1252 and written as UTF-8 again: {@code â€™} for an apostrophe,
 * {@code Ð¿} for a Cyrillic letter.
 */
final class DoubleEncoding {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    static final int FEWEST_RUNS = 3;

    /** What the first bytes of most two and three byte characters become. */
    private static final String MARKS = "ÃâÐÑ";

    private DoubleEncoding() {}

    /** The page repaired, if nearly all that is beyond ASCII in it is such text; otherwise the page as it is. */
    static DecodedPage repair(DecodedPage page) {
        String text = page.text();
        if (!isSuspect(text)) {
            return page;
        }
        StringBuilder fixed = new StringBuilder(text.length());
        int runs = 0;
        int repaired = 0;
        for (int i = 0; i < text.length(); ) {
            int end = endOfRun(text, i);
            if (end == i) {
                fixed.append(text.charAt(i++));
                continue;
            }
            runs++;
            repaired += appendRepaired(fixed, text.substring(i, end)) ? 1 : 0;
            i = end;
        }
        return repaired >= FEWEST_RUNS && repaired * 10 >= runs * 8
                ? new DecodedPage(fixed.toString(), page.charset(), page.source(), true)
                : page;
    }

    private static boolean isSuspect(String text) {
        int marks = 0;
        for (int k = 0; k < MARKS.length() && marks < FEWEST_RUNS; k++) {
            char mark = MARKS.charAt(k);
            int at = text.indexOf(mark);
            while (at >= 0 && at + 1 < text.length() && marks < FEWEST_RUNS) {
                marks += text.charAt(at + 1) >= 0x80 ? 1 : 0;
                at = text.indexOf(mark, at + 1);
            }
        }
        return marks >= FEWEST_RUNS;
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= 0x80) {
            end++;
        }
        return end;
    }

    private static boolean appendRepaired(StringBuilder out, String run) {
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < bytes.length; i++) {
            int value = byteOf(run.charAt(i));
            if (value < 0) {
                out.append(run);
                return false;
            }
            bytes[i] = (byte) value;
        }
        Utf8Check check = Utf8Check.of(bytes);
        boolean whole = check.errors() == 0 && check.sequences() > 0;
        out.append(whole ? new String(bytes, StandardCharsets.UTF_8) : run);
        return whole;
    }

    /** The windows-1252 byte of a character, -1 without one. C1 controls stand for the bytes that the charset lacks. */
    private static int byteOf(char c) {
        if (c < 0x100) {
            return c;
        }
        byte[] encoded = String.valueOf(c).getBytes(WESTERN);
        return encoded.length == 1 && encoded[0] != '?' ? encoded[0] & 0xFF : -1;
    }
}
