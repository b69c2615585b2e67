package org.presswatch.fetcher.feed.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A body that is itself a gzip file, as sitemaps often are, unpacked once and up to a limit. */
public final class Unpacked {

    /** Bytes; the rest of a larger file is left out. */
    static final int LARGEST = 12 * 1024 * 1024;

    private static final int PIECE = 64 * 1024;

    private Unpacked() {}

    /** The content of a gzip file, as far as it can be read; anything else as it is. */
    public static byte[] of(byte[] body) {
        if (body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
            return body;
        }
        var content = new ByteArrayOutputStream();
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(body), PIECE)) {
            byte[] piece = new byte[PIECE];
            for (int read = packed.read(piece); read >= 0 && content.size() < LARGEST; read = packed.read(piece)) {
                content.write(piece, 0, read);
            }
        } catch (IOException e) {
            // A file that was cut short: what came before is worth reading.
        }
        return content.toByteArray();
    }
}
