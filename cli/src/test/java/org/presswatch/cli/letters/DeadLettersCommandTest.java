package org.presswatch.cli.letters;

import org.junit.jupiter.api.Test;
import org.presswatch.cli.CommandRun;
import org.presswatch.cli.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLettersCommandTest {

    @Test
    void namesAddressAndCure_withoutABroker() {
        CommandRun run = CommandRun.of("dead-letters", "list", "--kafka", "127.0.0.1:1");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("no Kafka broker answers at 127.0.0.1:1", "./presswatch up", "--kafka HOST:PORT")
                .doesNotContain("Exception");
    }

    @Test
    void refuses_anAddressThatIsNone() {
        CommandRun run = CommandRun.of("dead-letters", "list", "--kafka", "nowhere");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("nowhere").doesNotContain("\tat ");
    }

    @Test
    void saysHowTimesAndIdsAreWritten() {
        assertThat(CommandRun.of("dead-letters", "list", "--since", "yesterday"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("'yesterday' is no time", "12h"));
        assertThat(CommandRun.of("dead-letters", "show", "42"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("'42' is no id of a dead letter"));
    }

    @Test
    void wantsToKnowWhichLetters() {
        assertThat(CommandRun.of("dead-letters", "replay", "--kafka", "127.0.0.1:1"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("Which letters?"));
        assertThat(CommandRun.of("dead-letters", "replay", "--reason", "x", "--key", "k"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("mend one letter"));
    }
}
