package org.presswatch.fetcher.archive.warc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * A file that is written to. Until it is whole its name ends in {@code .open}, and a lock says that its writer lives.
 */
final class WarcFile implements Closeable {

    /** After the name of a file that is not whole. */
    static final String OPEN = ".open";

    private final Path path;
    private final FileChannel channel;
    private final Instant begunAt;

    private WarcFile(Path path, FileChannel channel, Instant begunAt) {
        this.path = path;
        this.channel = channel;
        this.begunAt = begunAt;
    }

    static WarcFile begin(Path directory, String name, Instant now) throws IOException {
        Path unlocked = directory.resolve(name + ".new");
        FileChannel channel = FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        Path path = Files.move(unlocked, directory.resolve(name + OPEN));
        return new WarcFile(path, channel, now);
    }

    Instant begunAt() {
        return begunAt;
    }

    long size() throws IOException {
        return channel.size();
    }

    /** All of the bytes, or none of them. */
    void append(byte[] records) throws IOException {
        long before = channel.size();
        try {
            ByteBuffer rest = ByteBuffer.wrap(records);
            while (rest.hasRemaining()) {
                channel.write(rest, channel.size());
            }
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
    }

    /** It is whole from now on. */
    @Override
    public void close() throws IOException {
        try (channel) {
            finish(path);
        }
    }

    /** Gives a file the name of a whole one. */
    static void finish(Path open) throws IOException {
        String name = open.getFileName().toString();
        Files.move(open, open.resolveSibling(name.substring(0, name.length() - OPEN.length())));
    }
}
