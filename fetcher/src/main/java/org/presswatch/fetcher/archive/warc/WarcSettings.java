package org.presswatch.fetcher.archive.warc;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How an archive is kept.
 *
 * @param directory of the files; replicas may share it
 * @param largest bytes of a file, above which a new one is begun
 * @param longest time that one file is written to
 * @param most bytes of all files, above which the oldest are deleted
 * @param operator who writes them: the User-Agent header
 */
public record WarcSettings(Path directory, long largest, Duration longest, long most, String operator) {

    /** @throws IllegalArgumentException if not even two files would have room */
    public WarcSettings {
        if (largest < 1 || most < 2 * largest) {
            throw new IllegalArgumentException(
                    "room for two files at least: " + most + " bytes for files of " + largest);
        }
    }
}
