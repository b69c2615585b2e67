package org.presswatch.local.machine;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InstanceLockTest {

    @TempDir
    Path directory;

    @Test
    void namesTheOwner_whenTaken() throws Exception {
        Path file = directory.resolve("lock");
        try (var lock = InstanceLock.take(file)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> InstanceLock.take(file))
                    .isInstanceOf(UnfitMachineException.class)
                    .hasMessageContaining("already running in " + directory)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void isFreeAgain_afterItsEnd() throws Exception {
        Path file = directory.resolve("lock");
        InstanceLock.take(file).close();

        try (var next = InstanceLock.take(file)) {
            assertThat(next).isNotNull();
        }
    }
}
