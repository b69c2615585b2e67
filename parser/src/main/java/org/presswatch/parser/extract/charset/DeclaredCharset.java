package org.presswatch.parser.extract.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads the charset that a header, an XML prolog or a meta element declares. */
final class DeclaredCharset {

    /** Where browsers stop looking, generously rounded. */
    private static final int SEARCHED_BYTES = 8 * 1024;

    /** Labels that pages use for a charset that contains the named one, as the Encoding Standard has them. */
    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("cp-1251", "windows-1251"),
            Map.entry("win-1251", "windows-1251"),
            Map.entry("windows1251", "windows-1251"),
            Map.entry("koi8", "KOI8-R"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"),
            Map.entry("utf-7", "windows-1252"));

    private DeclaredCharset() {}

    /** The charset parameter of a {@code Content-Type} value. */
    static @Nullable Charset ofContentType(@Nullable String contentType) {
        return contentType == null ? null : afterKey(contentType, "charset");
    }

    /** The encoding of an XML prolog at the very start. */
    static @Nullable Charset ofProlog(byte[] body) {
        String start = ascii(body, 256).stripLeading();
        int end = start.indexOf("?>");
        return start.startsWith("<?xml") && end > 0 ? afterKey(start.substring(0, end), "encoding") : null;
    }

    /** The first charset that a meta element names. */
    static @Nullable Charset ofMeta(byte[] body) {
        String start = ascii(body, SEARCHED_BYTES).toLowerCase(Locale.ROOT);
        for (int at = start.indexOf("<meta"); at >= 0; at = start.indexOf("<meta", at + 5)) {
            int end = start.indexOf('>', at);
            Charset named = afterKey(end < 0 ? start.substring(at) : start.substring(at, end), "charset");
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    static @Nullable Charset named(String label) {
        String name = label.trim().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(SUPERSETS.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable Charset afterKey(String text, String key) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(key);
        if (at < 0) {
            return null;
        }
        int start = at + key.length();
        while (start < text.length() && " =\"'".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && isLabelCharacter(text.charAt(end))) {
            end++;
        }
        return end == start ? null : named(text.substring(start, end));
    }

    private static boolean isLabelCharacter(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.');
    }

    private static String ascii(byte[] body, int atMost) {
        return new String(body, 0, Math.min(body.length, atMost), StandardCharsets.ISO_8859_1);
    }
}
