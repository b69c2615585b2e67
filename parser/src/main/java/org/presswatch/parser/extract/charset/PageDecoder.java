package org.presswatch.parser.extract.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;
import org.presswatch.parser.extract.charset.DecodedPage.Source;

/** Decodes a page: BOM, HTTP header, XML prolog and meta in this order, each believed only if the bytes allow it. */
public final class PageDecoder {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Enough for the detector to be sure, in bytes. */
    private static final int DETECTED_BYTES = 128 * 1024;

    private PageDecoder() {}

    /** The page's characters; malformed bytes become U+FFFD. */
    public static DecodedPage decode(byte[] body, @Nullable String contentType) {
        DecodedPage byMark = byMark(body);
        if (byMark != null) {
            return byMark;
        }
        Utf8Check utf8 = Utf8Check.of(body);
        if (utf8.isUtf8()) {
            DecodedPage page = page(body, 0, StandardCharsets.UTF_8, Source.BYTES);
            return utf8.twice() < DoubleEncoding.FEWEST_RUNS ? page : DoubleEncoding.repair(page);
        }
        DecodedPage declared = byDeclaration(body, contentType, utf8);
        return declared != null ? declared : page(body, 0, detected(body), Source.BYTES);
    }

    private static @Nullable DecodedPage byMark(byte[] b) {
        if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
            return DoubleEncoding.repair(page(b, 3, StandardCharsets.UTF_8, Source.BOM));
        }
        if (startsWith(b, 0xFE, 0xFF) || startsWith(b, 0, '<', 0)) {
            return page(b, b[0] == 0 ? 0 : 2, StandardCharsets.UTF_16BE, Source.BOM);
        }
        if (startsWith(b, 0xFF, 0xFE) || startsWith(b, '<', 0)) {
            return page(b, b[0] == '<' ? 0 : 2, StandardCharsets.UTF_16LE, Source.BOM);
        }
        return null;
    }

    private static @Nullable DecodedPage byDeclaration(byte[] body, @Nullable String contentType, Utf8Check utf8) {
        Charset http = DeclaredCharset.ofContentType(contentType);
        if (isPossible(http, utf8)) {
            return page(body, 0, CyrillicChoice.between(http, body), Source.HTTP);
        }
        Charset prolog = DeclaredCharset.ofProlog(body);
        if (isPossible(prolog, utf8)) {
            return page(body, 0, CyrillicChoice.between(prolog, body), Source.PROLOG);
        }
        Charset meta = DeclaredCharset.ofMeta(body);
        return isPossible(meta, utf8) ? page(body, 0, CyrillicChoice.between(meta, body), Source.META) : null;
    }

    /** What is not UTF-8 by its bytes is not UTF-8 by declaration either. */
    private static boolean isPossible(@Nullable Charset charset, Utf8Check utf8) {
        return charset != null && (utf8.isAscii() || !charset.equals(StandardCharsets.UTF_8));
    }

    private static Charset detected(byte[] body) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, Math.min(body.length, DETECTED_BYTES));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        Charset charset = name == null ? null : DeclaredCharset.named(name);
        return charset == null ? WESTERN : charset;
    }

    private static DecodedPage page(byte[] body, int from, Charset charset, Source source) {
        return new DecodedPage(new String(body, from, body.length - from, charset), charset, source, false);
    }

    private static boolean startsWith(byte[] body, int... prefix) {
        if (body.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((body[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
