package org.presswatch.classifier.topic;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.presswatch.classifier.Config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Every text comes to an end, however it is made: what grew with the square of its length would take hours. */
class HostileTextTest {

    private static final int HUGE = 2_000_000;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void readsAHugeSentenceOfNothingButRuleWords() {
        String text = "Russia court police block Telegram journalist arrested ".repeat(HUGE / 55);

        assertTimeoutPreemptively(LIMIT, () -> Config.classifier().classify("", null, text, "en"));
    }

    @Test
    void readsAHugeWord() {
        assertTimeoutPreemptively(LIMIT, () -> Config.classifier().classify("", null, "a".repeat(HUGE), "en"));
    }

    @Test
    void readsHalfCharactersAndControls() {
        assertThatCode(() -> Config.classifier().classify("\ud83d \u0000 \u202e block", "\udc00", "\ud83d", "xx"))
                .doesNotThrowAnyException();
    }
}
