package org.presswatch.stage.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One client setting and the values of it that lose nothing. Where the client's own default can lose, an absent value is
 * refused too.
 *
 * @param key the client's name of it
 * @param safe the accepted values, in lower case; the first is the cure
 * @param absentIsSafe whether the default is among them
 * @param danger what happens otherwise, as the end of a sentence
 */
record SafeSetting(String key, List<String> safe, boolean absentIsSafe, String danger) {

    private static final String NEVER = Integer.toString(Integer.MAX_VALUE);

    /** For each consumer of the plain client. */
    static final List<SafeSetting> CONSUMER = List.of(
            required("auto.offset.reset", "a new group would pass over what is there already", "earliest"),
            required("enable.auto.commit", "records would count as done before they are", "false"),
            required("isolation.level", "records of aborted transactions would be read", "read_committed"),
            required("group.protocol", "a group that is killed often would commit nothing", "consumer"));

    /** For each channel that SmallRye's connector reads, beside {@link #CONSUMER}. */
    static final List<SafeSetting> INCOMING_CHANNEL = List.of(
            required("commit-strategy", "records would count as done before they are", "throttled"),
            required("throttled.unprocessed-record-max-age.ms", "one slow record would end the consumer for good", "0"),
            required("failure-strategy", "failed records would be passed over", "dead-letter-queue", "fail"),
            required(
                    "value.deserializer",
                    "what cannot be decoded would be null instead of a dead letter",
                    "org.apache.kafka.common.serialization.bytearraydeserializer"));

    /** For each producer of the plain client. */
    static final List<SafeSetting> PRODUCER = List.of(
            required("acks", "a record could vanish with one broker", "all", "-1"),
            new SafeSetting("enable.idempotence", List.of("true"), true, "a retry could write a record twice"),
            new SafeSetting(
                    "max.in.flight.requests.per.connection",
                    List.of("5", "1", "2", "3", "4"),
                    true,
                    "retries could change the order"),
            new SafeSetting("retries", List.of(NEVER), true, "a short outage would lose records"));

    /** For each channel that SmallRye's connector writes, beside {@link #PRODUCER}. */
    static final List<SafeSetting> OUTGOING_CHANNEL = List.of(
            required("delivery.timeout.ms", "a long outage would lose records", NEVER),
            new SafeSetting(
                    "waitForWriteCompletion", List.of("true"), true, "records would count as done before they are"));

    static final String DEAD_LETTER_PREFIX = "dead-letter-queue.";

    /** For the dead letters that the connector itself writes. */
    static final List<SafeSetting> DEAD_LETTER_QUEUE = List.of(
            required("acks", "a dead letter could vanish with one broker", "all", "-1"),
            required("enable.idempotence", "a dead letter could be written twice", "true"),
            required("delivery.timeout.ms", "a long outage would lose dead letters", NEVER));

    private static SafeSetting required(String key, String danger, String... safe) {
        return new SafeSetting(key, List.of(safe), false, danger);
    }

    /** What is wrong with a value and how to mend it, or empty. */
    Optional<String> violation(String where, @Nullable String value) {
        if (value == null
                ? absentIsSafe
                : Set.copyOf(safe).contains(value.trim().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of("%s is %s: %s. Set it to %s."
                .formatted(where + key, value == null ? "not set" : "'" + value + "'", danger, safe.getFirst()));
    }
}
