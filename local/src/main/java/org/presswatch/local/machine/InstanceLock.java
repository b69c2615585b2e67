package org.presswatch.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One line per data directory: a file lock that ends with the process, however that ends. */
public final class InstanceLock implements AutoCloseable {

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws UnfitMachineException if another process holds it
     */
    public static InstanceLock take(Path file) throws UnfitMachineException {
        FileChannel channel = open(file);
        if (tryLock(channel) == null) {
            close(channel);
            throw new UnfitMachineException(
                    "Presswatch is already running in %s%s: stop it there, or use another directory with --data."
                            .formatted(file.toAbsolutePath().getParent(), ownerIn(file)));
        }
        write(channel, Long.toString(ProcessHandle.current().pid()));
        return new InstanceLock(channel);
    }

    @Override
    public void close() {
        close(channel);
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very JVM holds it
        } catch (IOException e) {
            throw new UncheckedIOException("this file system has no locks", e);
        }
    }

    private static void write(FileChannel channel, String text) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the lock file", e);
        }
    }

    private static String ownerIn(Path file) {
        try {
            String pid = Files.readString(file).strip();
            return pid.isEmpty() ? "" : " (process " + pid + ")";
        } catch (IOException e) {
            return "";
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the lock file", e);
        }
    }
}
