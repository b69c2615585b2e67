package org.presswatch.chaos;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ChaosIT {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void losesNothing_repeatsNothing_andSetsPoisonAside_whateverIsKilled() throws Exception {
        var options = new ChaosOptions(HOME, directory, Entry.TOPIC, 2_000, 8, 7, 1, Duration.ofMillis(2_500));
        var run = new ChaosRun(options, System.out::println);

        ChaosSummary summary = run.run();

        System.out.println(summary.toJson());
        assertThat(summary.isOk())
                .as("%s%nlogs in %s%nschedule:%n%s", summary.toJson(), directory, run.schedule())
                .isTrue();
        assertThat(summary.kills()).isEqualTo(8);
        assertThat(summary.stored()).isEqualTo(summary.sent());
        assertThat(summary.deadLetters()).isEqualTo(summary.poison());
        assertThat(summary.mendedStored()).isEqualTo(5);
    }
}
