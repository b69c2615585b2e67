package org.presswatch.local.process;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogRotationTest {

    @TempDir
    Path logs;

    @Test
    void turnsOverALog_whileItsWriterAppends() throws Exception {
        Path log = logs.resolve("parser.log");
        try (OutputStream writer = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("0123456789 first\n".getBytes());
            new LogRotation(logs, 10).rotate();
            writer.write("second\n".getBytes());
        }
        assertThat(logs.resolve("parser.log.1")).hasContent("0123456789 first\n");
        assertThat(log).hasContent("second\n");
    }

    @Test
    void leavesALogAlone_underTheLimit() throws Exception {
        Path log = Files.writeString(logs.resolve("store.log"), "short\n");
        new LogRotation(logs, 10).rotate();
        assertThat(log).hasContent("short\n");
        assertThat(logs.resolve("store.log.1")).doesNotExist();
    }
}
