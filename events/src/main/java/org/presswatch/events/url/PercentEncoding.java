package org.presswatch.events.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One form of percent-encoding: what needs none is decoded, what must have it gets it, the digits are upper case. See
 * RFC 3986, 6.2.2.
 */
final class PercentEncoding {

    static final String PATH = "!$&'()*+,;=:@/";
    static final String QUERY = PATH + "?";

    private static final String UNRESERVED = "-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /** @param allowed reserved characters that stay as they are */
    static String normalise(String text, String allowed) {
        var out = new StringBuilder(text.length() + 16);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] & 0xff;
            if (value == '%' && isEncoded(bytes, i)) {
                append(out, decode(bytes, i), "");
                i += 2;
            } else {
                append(out, value, allowed);
            }
        }
        return out.toString();
    }

    /** The text with every encoded byte decoded as UTF-8. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && isEncoded(bytes, i)) {
                out.write(decode(bytes, i));
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder out, int value, String allowed) {
        if (isUnreserved(value) || allowed.indexOf(value) >= 0) {
            out.append((char) value);
        } else {
            out.append('%').append(HEX.toHexDigits((byte) value));
        }
    }

    private static boolean isUnreserved(int value) {
        return value >= 'a' && value <= 'z'
                || value >= 'A' && value <= 'Z'
                || value >= '0' && value <= '9'
                || UNRESERVED.indexOf(value) >= 0;
    }

    private static boolean isEncoded(byte[] bytes, int at) {
        return at + 2 < bytes.length && HexFormat.isHexDigit(bytes[at + 1]) && HexFormat.isHexDigit(bytes[at + 2]);
    }

    private static int decode(byte[] bytes, int at) {
        return HexFormat.fromHexDigit(bytes[at + 1]) << 4 | HexFormat.fromHexDigit(bytes[at + 2]);
    }
}
