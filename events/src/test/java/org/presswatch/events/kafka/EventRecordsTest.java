package org.presswatch.events.kafka;

import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.Topics;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.json.InvalidEventException.Reason;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EventRecordsTest {

    private static final SourceObserved EVENT = observed("https://example.org/page");

    private static SourceObserved observed(String url) {
        return new SourceObserved(
                "example.org",
                SourceObserved.Kind.LEGAL_BLOCK,
                url,
                null,
                null,
                Instant.parse("2026-03-02T10:15:30Z"),
                451,
                "Blocked by order of a court.");
    }

    @Test
    void writesByteIdenticalRecords_forTheSameInput() {
        var first = EventRecords.write(Topics.SOURCES_OBSERVED, EVENT, "/presswatch/fetcher");
        var second = EventRecords.write(
                Topics.SOURCES_OBSERVED, observed("https://example.org/page"), "/presswatch/fetcher");

        assertThat(second.key()).isEqualTo(first.key());
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(second.headers()).isEqualTo(first.headers());
        assertThat(second.timestamp()).isEqualTo(first.timestamp());
    }

    @Test
    void carriesTheCloudEventsAttributes_asHeaders() {
        Headers headers = EventRecords.write(Topics.SOURCES_OBSERVED, EVENT, "/presswatch/fetcher")
                .headers();

        assertThat(EventRecords.header(headers, "ce_specversion")).isEqualTo("1.0");
        assertThat(EventRecords.header(headers, "ce_id")).isEqualTo(EVENT.eventId());
        assertThat(EventRecords.header(headers, "ce_type")).isEqualTo("org.presswatch.source.observed.v1");
        assertThat(EventRecords.header(headers, "ce_source")).isEqualTo("/presswatch/fetcher");
        assertThat(EventRecords.header(headers, "ce_subject")).isEqualTo("https://example.org/page");
        assertThat(EventRecords.header(headers, "ce_time")).isEqualTo("2026-03-02T10:15:30Z");
        assertThat(EventRecords.header(headers, "content-type")).isEqualTo("application/json");
    }

    @Test
    void givesAnotherId_toAnotherEvent() {
        assertThat(observed("https://example.org/other").eventId()).isNotEqualTo(EVENT.eventId());
    }

    @Test
    void readsBackWhatItWrote() throws Exception {
        assertThat(EventRecords.read(asConsumed(write()), SourceObserved.class)).isEqualTo(EVENT);
    }

    @Test
    void readsRecords_withoutCloudEventsHeaders() throws Exception {
        var bare = new ConsumerRecord<>(Topics.SOURCES_OBSERVED, 0, 0, EVENT.key(), write().value());

        assertThat(EventRecords.read(bare, SourceObserved.class)).isEqualTo(EVENT);
    }

    @Test
    void refusesAnotherTypeOrVersion() {
        var record = write();
        record.headers().remove("ce_type").add("ce_type", "org.presswatch.source.observed.v2".getBytes(UTF_8));

        assertThat(refusal(asConsumed(record), SourceObserved.class)).isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal(asConsumed(write()), PageFetched.class)).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void refusesAKeyThatIsNotTheEvents() {
        var other = new ConsumerRecord<>(Topics.SOURCES_OBSERVED, 0, 0, "other.example", write().value());

        assertThat(refusal(other, SourceObserved.class)).isEqualTo(Reason.WRONG_KEY);
    }

    @Test
    void refusesAnEmptyValue() {
        var empty = new ConsumerRecord<>(Topics.SOURCES_OBSERVED, 0, 0, EVENT.key(), new byte[0]);

        assertThat(refusal(empty, SourceObserved.class)).isEqualTo(Reason.EMPTY_VALUE);
    }

    private static ProducerRecord<String, byte[]> write() {
        return EventRecords.write(Topics.SOURCES_OBSERVED, EVENT, "/presswatch/fetcher");
    }

    private static Reason refusal(
            ConsumerRecord<String, byte[]> record, Class<? extends org.presswatch.events.Event> type) {
        return catchThrowableOfType(InvalidEventException.class, () -> EventRecords.read(record, type))
                .reason();
    }

    private static ConsumerRecord<String, byte[]> asConsumed(ProducerRecord<String, byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0L,
                0L,
                TimestampType.CREATE_TIME,
                record.key().length(),
                record.value().length,
                record.key(),
                record.value(),
                new RecordHeaders(record.headers()),
                Optional.empty());
    }
}
