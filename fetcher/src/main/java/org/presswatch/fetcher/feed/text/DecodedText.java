package org.presswatch.fetcher.feed.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The characters of a body, and the charset they were read with: the first of byte order mark, HTTP header, XML
 * declaration and UTF-8 that the bytes fit, else what the bytes look like, else Windows-1252, which every byte fits.
 */
public record DecodedText(String text, Charset charset) {

    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final Pattern HTTP_CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([^\\s\"';]+)");
    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([^\"']+?)\\s*[\"']");
    private static final Pattern XML_TEXT = Pattern.compile("(?i)^\\s*text/\\S*xml");
    private static final Set<String> CHINESE = Set.of("gb2312", "gbk", "x-gbk", "gb_2312-80");
    private static final int GUESSED_FROM = 64 * 1024;
    private static final int DECLARATION = 256;

    /** @param contentType the {@code Content-Type} header */
    public static DecodedText of(byte[] body, @Nullable String contentType) {
        for (Charset charset : candidates(body, contentType)) {
            Optional<String> text = strictly(body, charset);
            if (text.isPresent()) {
                return new DecodedText(repaired(text.get()), charset);
            }
        }
        Charset guess = guess(body).orElse(FALLBACK);
        return new DecodedText(repaired(new String(body, guess)), guess);
    }

    private static Optional<Charset> guess(byte[] body) {
        var detector = new UniversalDetector();
        detector.handleData(body, 0, Math.min(body.length, GUESSED_FROM));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(DecodedText::forName);
    }

    private static List<Charset> candidates(byte[] body, @Nullable String contentType) {
        var candidates = new ArrayList<Charset>();
        byOrderMark(body).ifPresent(candidates::add);
        if (contentType != null) {
            Optional<Charset> charset = named(HTTP_CHARSET, contentType);
            charset.ifPresent(candidates::add);
            if (charset.isEmpty() && XML_TEXT.matcher(contentType).find()) {
                candidates.add(StandardCharsets.US_ASCII);
            }
        }
        withoutMark(body).ifPresent(candidates::add);
        String start = new String(body, 0, Math.min(body.length, DECLARATION), StandardCharsets.ISO_8859_1);
        named(XML_ENCODING, start).ifPresent(candidates::add);
        candidates.add(StandardCharsets.UTF_8);
        return candidates;
    }

    private static Optional<Charset> byOrderMark(byte[] body) {
        if (startsWith(body, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(body, 0, 0, 0xfe, 0xff) || startsWith(body, 0xff, 0xfe, 0, 0)) {
            return Optional.of(body[0] == 0 ? StandardCharsets.UTF_32BE : StandardCharsets.UTF_32LE);
        }
        if (startsWith(body, 0xfe, 0xff)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(body, 0xff, 0xfe) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** Sixteen and thirty-two bit text shows itself by where the zeros around the first {@code <} are. */
    private static Optional<Charset> withoutMark(byte[] body) {
        if (startsWith(body, 0, '<', 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (startsWith(body, '<', 0, 0, 0)) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (startsWith(body, '<', 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(body, 0, 0, 0, '<') ? Optional.of(StandardCharsets.UTF_32BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] body, int... start) {
        if (body.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((body[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? forName(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> forName(String name) {
        try {
            boolean chinese = CHINESE.contains(name.toLowerCase(Locale.ROOT));
            return Optional.of(Charset.forName(chinese ? "GB18030" : name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] body, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Without the mark; control characters that are Windows-1252 in disguise become what was meant. */
    private static String repaired(String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int first = 0;
        while (first < content.length() && !isDisguised(content.charAt(first))) {
            first++;
        }
        return first == content.length() ? content : undisguised(content, first);
    }

    private static String undisguised(String content, int first) {
        var out = new StringBuilder(content);
        for (int i = first; i < out.length(); i++) {
            if (isDisguised(out.charAt(i))) {
                out.setCharAt(i, new String(new byte[] {(byte) out.charAt(i)}, FALLBACK).charAt(0));
            }
        }
        return out.toString();
    }

    private static boolean isDisguised(int character) {
        return character >= 0x80 && character <= 0x9F;
    }
}
