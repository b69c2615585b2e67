package org.presswatch.chaos.input;

import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.presswatch.events.PageFetched;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;

import static org.assertj.core.api.Assertions.assertThat;

class PageRecordsTest {

    @ParameterizedTest
    @EnumSource
    void poisonsTheContractItself_whereTheReasonIsOneOfTheContract(PoisonKind kind) {
        Optional<String> reason = kind == PoisonKind.TOO_LARGE ? Optional.empty() : kind.findReason();

        assertThat(reasonOf(PageRecords.of(new Item(5, 1, kind)))).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource
    void labelsPoison(PoisonKind kind) {
        ProducerRecord<String, byte[]> record = PageRecords.of(new Item(5, 1, kind));

        assertThat(EventRecords.header(record.headers(), PageRecords.POISON)).isEqualTo(kind.label());
        assertThat(PageRecords.reasonOf(kind.label())).isEqualTo(kind.findReason());
    }

    private static Optional<String> reasonOf(ProducerRecord<String, byte[]> record) {
        try {
            EventRecords.read(arrived(record), PageFetched.class);
            return Optional.empty();
        } catch (InvalidEventException e) {
            return Optional.of(e.reason().code());
        }
    }

    private static ConsumerRecord<String, byte[]> arrived(ProducerRecord<String, byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
