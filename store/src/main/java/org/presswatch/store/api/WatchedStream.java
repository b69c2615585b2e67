package org.presswatch.store.api;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Knows how long its last write has been waiting for the one who reads. */
final class WatchedStream extends FilterOutputStream {

    /** In pieces, so that each waits only for room in the buffers on the way. */
    private static final int AT_ONCE = 8 * 1024;

    private volatile @Nullable Long since;

    WatchedStream(OutputStream out) {
        super(out);
    }

    /** How long the write has been waiting that is going on, zero without one. */
    Duration waiting() {
        Long start = since;
        return start == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        for (int at = offset; at < end; at += AT_ONCE) {
            int from = at;
            watched(() -> out.write(bytes, from, Math.min(AT_ONCE, end - from)));
        }
    }

    @Override
    public void flush() throws IOException {
        watched(out::flush);
    }

    private void watched(Write write) throws IOException {
        since = System.nanoTime();
        try {
            write.run();
        } finally {
            since = null;
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }
}
