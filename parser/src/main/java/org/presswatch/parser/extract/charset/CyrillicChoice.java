package org.presswatch.parser.extract.charset;

import java.nio.charset.Charset;

/**
 * Tells windows-1251 from KOI8-R where a page declares the wrong one. Read with the other's table, a Cyrillic text has
 * capitals inside its words.
 */
final class CyrillicChoice {

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final Charset KOI8 = Charset.forName("KOI8-R");
    private static final int JUDGED_BYTES = 32 * 1024;

    private CyrillicChoice() {}

    /** The declared charset, or its rival where the letters speak clearly for that. */
    static Charset between(Charset declared, byte[] body) {
        if (declared.equals(WINDOWS)) {
            return isBetter(KOI8, declared, body) ? KOI8 : declared;
        }
        if (declared.equals(KOI8)) {
            return isBetter(WINDOWS, declared, body) ? WINDOWS : declared;
        }
        return declared;
    }

    private static boolean isBetter(Charset rival, Charset declared, byte[] body) {
        return 2 * capitalsInside(rival, body) < capitalsInside(declared, body);
    }

    private static int capitalsInside(Charset charset, byte[] body) {
        String text = new String(body, 0, Math.min(body.length, JUDGED_BYTES), charset);
        int inside = 0;
        for (int i = 1; i < text.length(); i++) {
            if (isCyrillic(text.charAt(i))
                    && Character.isUpperCase(text.charAt(i))
                    && Character.isLowerCase(text.charAt(i - 1))) {
                inside++;
            }
        }
        return inside;
    }

    private static boolean isCyrillic(char c) {
        return c >= 0x400 && c < 0x530;
    }
}
