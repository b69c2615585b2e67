package org.presswatch.store.ingest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.presswatch.events.Event;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.stage.DeadLetters;
import org.presswatch.stage.RecordProcessor;
import org.presswatch.store.write.SqlErrors;
import org.presswatch.store.write.Verdict;

/**
 * Stores a batch of records and gives every one of them a counter and a destination.
 *
 * <p>Counters: {@code store.<things>.received} is the sum of {@code .applied}, {@code .repeated}, {@code .stale},
 * {@code .erased}, {@code .dropped} and {@code .dead.lettered}; the last two have the tag {@code reason}.
 *
 * @param <E> what the records carry
 */
final class BatchIngest<E extends Event> {

    /** Dead-letter reason for what PostgreSQL refuses for good. */
    static final String REFUSED = "refused-by-database";

    private static final Logger LOG = Logger.getLogger(BatchIngest.class);
    private static final String STAGE = "store";

    /** Stores events in one transaction. */
    @FunctionalInterface
    interface Writer<E> {
        List<Verdict> write(List<E> events) throws SQLException;
    }

    private record Decoded<E>(ConsumerRecord<String, byte[]> input, E event) {}

    private final Class<E> type;
    private final Writer<E> writer;
    private final Retry retry;
    private final MeterRegistry meters;
    private final String meter;

    /**
     * @param things what the records are, as the counters call it
     */
    BatchIngest(Class<E> type, String things, Writer<E> writer, Retry retry) {
        this.type = type;
        this.writer = writer;
        this.retry = retry;
        this.meters = retry.meters();
        this.meter = STAGE + "." + things + ".";
    }

    /**
     * Returns when every record is stored or has its dead letter among the returned ones.
     *
     * @throws InterruptedException if the service is stopping; nothing may be acknowledged then
     */
    List<ProducerRecord<String, byte[]>> ingest(Iterable<ConsumerRecord<String, byte[]>> batch)
            throws InterruptedException {
        var deadLetters = new ArrayList<ProducerRecord<String, byte[]>>();
        var decoded = new ArrayList<Decoded<E>>();
        for (ConsumerRecord<String, byte[]> input : batch) {
            decode(input, decoded, deadLetters);
        }
        if (!decoded.isEmpty()) {
            storeAll(decoded, deadLetters);
        }
        return deadLetters;
    }

    private void decode(
            ConsumerRecord<String, byte[]> input,
            List<Decoded<E>> decoded,
            List<ProducerRecord<String, byte[]>> deadLetters) {
        meters.counter(meter + "received").increment();
        if (input.value() == null) {
            meters.counter(meter + "dropped", "reason", RecordProcessor.TOMBSTONE)
                    .increment();
            return;
        }
        try {
            decoded.add(new Decoded<>(input, EventRecords.read(input, type)));
        } catch (InvalidEventException e) {
            deadLetters.add(deadLetter(input, e.reason().code(), e));
        }
    }

    private void storeAll(List<Decoded<E>> decoded, List<ProducerRecord<String, byte[]>> deadLetters)
            throws InterruptedException {
        try {
            List<E> events = decoded.stream().map(Decoded::event).toList();
            count(retry.untilDone(() -> writer.write(events)));
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("storing %d records one by one: %s", decoded.size(), e.getMessage());
            for (Decoded<E> one : decoded) {
                storeOne(one, deadLetters);
            }
        }
    }

    private void storeOne(Decoded<E> one, List<ProducerRecord<String, byte[]>> deadLetters)
            throws InterruptedException {
        try {
            count(retry.untilDone(() -> writer.write(List.of(one.event()))));
        } catch (SQLException e) {
            deadLetters.add(deadLetter(one.input(), REFUSED, e));
        } catch (RuntimeException e) {
            LOG.errorf(e, "unexpected error at %s", placeOf(one.input()));
            deadLetters.add(deadLetter(one.input(), RecordProcessor.UNEXPECTED, e));
        }
    }

    private void count(List<Verdict> verdicts) {
        verdicts.forEach(verdict ->
                meters.counter(meter + verdict.name().toLowerCase(Locale.ROOT)).increment());
    }

    private ProducerRecord<String, byte[]> deadLetter(
            ConsumerRecord<String, byte[]> input, String reason, Exception cause) {
        meters.counter(meter + "dead.lettered", "reason", reason).increment();
        String detail = detailOf(cause);
        LOG.warnf("dead letter (%s) at %s: %s", reason, placeOf(input), detail);
        return DeadLetters.of(input, STAGE, reason, detail);
    }

    /** A batch's own message only says that one of its statements failed; the next exception says why. */
    private static String detailOf(Exception cause) {
        Exception telling =
                cause instanceof SQLException sql && sql.getNextException() != null ? sql.getNextException() : cause;
        String state = cause instanceof SQLException sql ? SqlErrors.stateOf(sql) + ": " : "";
        return state + (telling.getMessage() != null ? telling.getMessage() : telling.toString());
    }

    private static String placeOf(ConsumerRecord<String, byte[]> input) {
        return input.topic() + "-" + input.partition() + "@" + input.offset();
    }
}
