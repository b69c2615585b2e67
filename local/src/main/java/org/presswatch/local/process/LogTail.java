package org.presswatch.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The last lines of a log, for a person who wants to know why its program ended. */
final class LogTail {

    private static final int BYTES = 8 * 1024;
    private static final int LINES = 15;

    private LogTail() {}

    /** At most 15 lines, or none where the log cannot be read. */
    static String of(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            var bytes = new byte[BYTES];
            int read = Math.max(0, file.read(bytes));
            List<String> lines = Arrays.asList(new String(bytes, 0, read, UTF_8).split("\n"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
