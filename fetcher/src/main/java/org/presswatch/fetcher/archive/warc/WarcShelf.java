package org.presswatch.fetcher.archive.warc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;

/** The directory of an archive: it never holds much more than it may, and what a dead replica left open is made whole. */
final class WarcShelf {

    private static final String WHOLE = ".warc.gz";

    private final Path directory;

    WarcShelf(Path directory) {
        this.directory = directory;
    }

    /** Deletes the oldest whole files until the others have no more than so many bytes. */
    void shrink(long most) throws IOException {
        List<Path> files = files(WHOLE);
        long total = 0;
        for (Path file : files) {
            total += sizeOf(file);
        }
        for (Path file : files) {
            if (total <= most) {
                return;
            }
            total -= sizeOf(file);
            Files.deleteIfExists(file);
        }
    }

    /** Cuts off a record that was not written to its end, and takes the file for whole. */
    void mend() throws IOException {
        for (Path file : files(WHOLE + WarcFile.OPEN)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null && Files.exists(file)) {
                    channel.truncate(wholeRecords(channel));
                    WarcFile.finish(file);
                }
            } catch (NoSuchFileException | OverlappingFileLockException e) {
                // Its writer lives, or another replica has just mended it.
                continue;
            }
        }
    }

    /** Bytes up to the end of the last whole record. */
    private static long wholeRecords(FileChannel channel) throws IOException {
        WarcReader reader = new WarcReader(Channels.newInputStream(channel.position(0)));
        try {
            while (reader.next().isPresent()) {
                // The next call reads the record to its end.
            }
            return channel.size();
        } catch (EOFException | ParsingException | java.util.zip.ZipException e) {
            return reader.position();
        }
    }

    /** Whole names begin with the time: the oldest comes first. */
    private List<Path> files(String end) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.getFileName().toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    private static long sizeOf(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
