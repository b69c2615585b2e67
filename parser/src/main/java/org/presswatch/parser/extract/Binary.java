package org.presswatch.parser.extract;

/** Tells bytes that are no text by how they start. */
final class Binary {

    private static final int LOOKED_AT = 1024;
    private static final int MOST_CONTROLS = 8;

    private Binary() {}

    static boolean isBinary(byte[] body) {
        if (startsWith(body, "%PDF")
                || startsWith(body, "PK\u0003\u0004")
                || startsWith(body, "\u0089PNG")
                || startsWith(body, "GIF8")
                || startsWith(body, "RIFF")
                || startsWith(body, "\u001f\u008b")) {
            return true;
        }
        boolean wide = startsWith(body, "\u00ff\u00fe")
                || startsWith(body, "\u00fe\u00ff")
                || startsWith(body, "<\u0000")
                || startsWith(body, "\u0000<");
        return !wide && controls(body) > MOST_CONTROLS;
    }

    private static int controls(byte[] body) {
        int controls = 0;
        for (int i = 0; i < Math.min(body.length, LOOKED_AT); i++) {
            byte b = body[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
                controls++;
            }
        }
        return controls;
    }

    private static boolean startsWith(byte[] body, String prefix) {
        if (body.length < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if ((body[i] & 0xFF) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
