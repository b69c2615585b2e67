package org.presswatch.fetcher.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** The bytes on the wire, counted; they end one byte over the limit, so that a reader notices without reading on. */
final class CountedStream extends FilterInputStream {

    private final long largest;
    private long count;

    CountedStream(InputStream wire, long largest) {
        super(new PushbackInputStream(wire, 1));
        this.largest = largest;
    }

    long count() {
        return count;
    }

    boolean isEmpty() throws IOException {
        return peek() < 0;
    }

    /** The next byte, still to be read; negative at the end. */
    int peek() throws IOException {
        int first = in.read();
        if (first >= 0) {
            ((PushbackInputStream) in).unread(first);
        }
        return first;
    }

    @Override
    public int read() throws IOException {
        int read = count > largest ? -1 : in.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        long allowed = Math.min(length, largest + 1 - count);
        if (allowed <= 0) {
            return length == 0 ? 0 : -1;
        }
        int read = in.read(target, offset, (int) allowed);
        count += Math.max(read, 0);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The connection is closed as a whole; closing the stream would first read it to its end. */
    @Override
    public void close() {}
}
