package org.presswatch.fetcher.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Reads and decodes a body up to a limit, one layer of content encoding, and no more unfolding than is honest. */
final class BodyReader {

    private static final int PIECE = 16 * 1024;

    /** Below this, a body may unfold as much as it likes: short repetitive pages do. */
    private static final int RATIO_COUNTS_FROM = 256 * 1024;

    private BodyReader() {}

    static byte[] read(InputStream wire, @Nullable String encoding, FetchRequest request)
            throws IOException, RefusedBody {
        long largest = request.largest();
        var counted = new CountedStream(wire, largest);
        InputStream decoded = decoder(counted, encoding == null ? "" : encoding.strip());
        var body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = decoded.read(piece); read >= 0; read = decoded.read(piece)) {
            body.write(piece, 0, read);
            if (body.size() > largest && request.cut()) {
                return Arrays.copyOf(body.toByteArray(), (int) largest);
            }
            if (body.size() > largest) {
                throw new RefusedBody(FailureReason.TOO_LARGE, "more than " + largest + " bytes");
            }
            if (body.size() > RATIO_COUNTS_FROM && body.size() > counted.count() * HttpLimits.RATIO) {
                throw new RefusedBody(FailureReason.TOO_LARGE, "unfolds more than " + HttpLimits.RATIO + " times");
            }
        }
        return body.toByteArray();
    }

    private static InputStream decoder(CountedStream wire, String encoding) throws IOException, RefusedBody {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> wire.isEmpty() ? wire : new GZIPInputStream(wire, PIECE);
            case "deflate" -> wire.isEmpty() ? wire : inflater(wire);
            case "br" -> wire.isEmpty() ? wire : new BrotliInputStream(wire, PIECE);
            default -> throw new RefusedBody(FailureReason.BAD_ENCODING, "content encoding '" + encoding + "'");
        };
    }

    /** Half the servers that say deflate send it without the zlib header: the first byte tells. */
    private static InputStream inflater(CountedStream wire) throws IOException {
        boolean zlib = (wire.peek() & 0x0f) == 8;
        return new InflaterInputStream(wire, new Inflater(!zlib), PIECE);
    }

    /** A body that is not taken. */
    static final class RefusedBody extends Exception {

        private final FailureReason reason;

        RefusedBody(FailureReason reason, String message) {
            super(message);
            this.reason = reason;
        }

        FailureReason reason() {
            return reason;
        }
    }
}
