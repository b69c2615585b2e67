package org.presswatch.operations.letters;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.Topics;

/**
 * Which dead letters are meant; what is null does not narrow them down.
 *
 * @param topic where they came from, or their dead-letter topic
 * @param since the earliest time at which they were set aside
 * @param until the time before which they were
 * @param resolvedToo also those that were replayed or dropped
 */
public record LetterFilter(
        @Nullable String stage,
        @Nullable String topic,
        @Nullable String reason,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean resolvedToo) {

    /** Every open letter. */
    public static final LetterFilter OPEN = new LetterFilter(null, null, null, null, null, false);

    /** Whether it leaves every open letter. */
    public boolean isEverything() {
        return stage == null && topic == null && reason == null && since == null && until == null;
    }

    /** The dead-letter topics to look through. */
    Collection<String> topics() {
        List<String> all = Topics.FIXED.stream().map(Topics::deadLettersOf).toList();
        return topic == null ? all : all.stream().filter(this::isTopic).toList();
    }

    boolean accepts(DeadLetter letter) {
        return (resolvedToo || letter.isOpen())
                && (stage == null || stage.equals(letter.stage()))
                && (reason == null || reason.equals(letter.reason()))
                && (topic == null
                        || topic.equals(letter.topic())
                        || isTopic(letter.id().topic()))
                && (since == null || !letter.at().isBefore(since))
                && (until == null || letter.at().isBefore(until));
    }

    private boolean isTopic(String deadLetters) {
        return deadLetters.equals(topic) || (topic != null && deadLetters.equals(Topics.deadLettersOf(topic)));
    }
}
