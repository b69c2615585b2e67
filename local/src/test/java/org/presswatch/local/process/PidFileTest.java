package org.presswatch.local.process;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PidFileTest {

    @TempDir
    Path directory;

    @Test
    void findsAProcessThatStillRuns() {
        ProcessHandle self = ProcessHandle.current();
        new PidFile(file()).put("parser", self);

        assertThat(new PidFile(file()).leftovers()).containsExactly(new Leftover("parser", self));
    }

    @Test
    void forgetsAProcess_thatWasRemoved() {
        var pids = new PidFile(file());
        pids.put("parser", ProcessHandle.current());
        pids.remove("parser");

        assertThat(new PidFile(file()).leftovers()).isEmpty();
    }

    @Test
    void leavesAProcessAlone_thatGotTheNumberLater() throws Exception {
        Files.writeString(
                file(), "parser %d 1000\n".formatted(ProcessHandle.current().pid()));

        assertThat(new PidFile(file()).leftovers()).isEmpty();
    }

    @Test
    void ignoresLinesThatSayNothing() throws Exception {
        Files.writeString(file(), "\nparser\nparser x y\nparser 1 2 3\n99999999999999 1 1\n");

        assertThat(new PidFile(file()).leftovers()).isEmpty();
    }

    @Test
    void findsNothing_withoutAFile() {
        assertThat(new PidFile(file()).leftovers()).isEmpty();
    }

    private Path file() {
        return directory.resolve("pids");
    }
}
