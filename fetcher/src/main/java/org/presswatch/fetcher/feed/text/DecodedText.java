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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The characters of a body, and the charset they were read with: the first of byte order mark, HTTP header, XML
 * declaration and UTF-8 that the bytes fit, or Windows-1252, which every byte fits.
 */
public record DecodedText(String text, Charset charset) {

    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final Pattern HTTP_CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([^\\s\"';]+)");
    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([^\"']+?)\\s*[\"']");
    private static final int DECLARATION = 256;

    /** @param contentType the {@code Content-Type} header */
    public static DecodedText of(byte[] body, @Nullable String contentType) {
        for (Charset charset : candidates(body, contentType)) {
            Optional<String> text = strictly(body, charset);
            if (text.isPresent()) {
                return new DecodedText(withoutMark(text.get()), charset);
            }
        }
        return new DecodedText(withoutMark(new String(body, FALLBACK)), FALLBACK);
    }

    private static List<Charset> candidates(byte[] body, @Nullable String contentType) {
        var candidates = new ArrayList<Charset>();
        byOrderMark(body).ifPresent(candidates::add);
        if (contentType != null) {
            named(HTTP_CHARSET, contentType).ifPresent(candidates::add);
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
            return Optional.of(StandardCharsets.UTF_32);
        }
        if (startsWith(body, 0xfe, 0xff) || startsWith(body, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        return Optional.empty();
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
            return Optional.of(Charset.forName(name));
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

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
