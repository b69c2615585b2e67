package org.presswatch.stage.loop;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.presswatch.testkit.KafkaForTests;

import static org.assertj.core.api.Assertions.assertThat;

class ExactlyOnceIT {

    private static final int RECORDS = 2_500;
    private static final int KILLS = 7;
    private static final long SEED = 7;

    @Test
    void givesSubscribersEachRecordOnce_whateverIsKilled() {
        String servers = KafkaForTests.bootstrapServers();
        var line = CopyLine.create(servers, "exactly-once-it");
        try (var children = new Children(Path.of("target", "exactly-once-it.log"))) {
            var schedule =
                    new KillSchedule(children, () -> children.start(LoopProcess.class, line.arguments(2_000)), SEED);
            line.feed(RECORDS, Duration.ofMillis(4));
            KillSchedule.Done done = schedule.run(KILLS, Duration.ofMillis(1_200), () -> {});
            Tally tally = Tally.of(servers, line.output(), RECORDS, Duration.ofSeconds(120));

            assertThat(done.kills()).isEqualTo(KILLS);
            assertThat(tally).as("seed %d: %s", SEED, done).isEqualTo(new Tally(RECORDS, 0));
            line.awaitOffsetsAtEnd(Duration.ofSeconds(20));
        }
    }
}
