package org.presswatch.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.presswatch.local.Announcer;

/**
 * Keeps the logs of processes that run for years from filling the disk: a log over the limit is copied to {@code .1},
 * over the copy before, and emptied. Its writer need not know, for it appends.
 */
public final class LogRotation implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Path logs;
    private final long limit;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param limit bytes that a log may reach before it is turned over
     */
    public LogRotation(Path logs, long limit) {
        this.logs = logs;
        this.limit = limit;
    }

    /** Looks after the logs every minute until it is closed. */
    public void start(Announcer announcer) {
        Thread.ofVirtual().name("logs").start(() -> {
            try {
                while (!closed.await(INTERVAL.toSeconds(), TimeUnit.SECONDS)) {
                    rotate(announcer);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void rotate(Announcer announcer) {
        try {
            rotate();
        } catch (UncheckedIOException e) {
            announcer.say("logs", "could not be turned over: " + e.getMessage());
        }
    }

    /**
     * Turns over every log that is over the limit.
     *
     * @throws UncheckedIOException if one cannot be copied or emptied; it stays as it was
     */
    void rotate() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(logs, "*.log")) {
            for (Path log : files) {
                if (Files.size(log) > limit) {
                    Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                    FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                            .close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
