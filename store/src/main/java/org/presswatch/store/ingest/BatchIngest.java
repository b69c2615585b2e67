package org.presswatch.store.ingest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.stage.DeadLetters;
import org.presswatch.stage.RecordProcessor;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.store.write.SqlErrors;
import org.presswatch.store.write.Verdict;

/**
 * Stores a batch of records and gives every one of them a counter and a destination.
 *
 * <p>Counters: {@code store.articles.received} is the sum of {@code .applied}, {@code .repeated}, {@code .stale},
 * {@code .erased}, {@code .dropped} and {@code .dead.lettered}; the last two have the tag {@code reason}.
 */
final class BatchIngest {

    /** Dead-letter reason for what PostgreSQL refuses for good. */
    static final String REFUSED = "refused-by-database";

    private static final Logger LOG = Logger.getLogger(BatchIngest.class);
    private static final String STAGE = "store";
    private static final String METER = "store.articles.";

    private record Decoded(ConsumerRecord<String, byte[]> input, ArticleClassified event) {}

    private final ArticleWriter writer;
    private final Retry retry;
    private final MeterRegistry meters;

    BatchIngest(ArticleWriter writer, Retry retry, MeterRegistry meters) {
        this.writer = writer;
        this.retry = retry;
        this.meters = meters;
    }

    /**
     * Returns when every record is stored or has its dead letter among the returned ones.
     *
     * @throws InterruptedException if the service is stopping; nothing may be acknowledged then
     */
    List<ProducerRecord<String, byte[]>> ingest(Iterable<ConsumerRecord<String, byte[]>> batch)
            throws InterruptedException {
        var deadLetters = new ArrayList<ProducerRecord<String, byte[]>>();
        var decoded = new ArrayList<Decoded>();
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
            List<Decoded> decoded,
            List<ProducerRecord<String, byte[]>> deadLetters) {
        meters.counter(METER + "received").increment();
        if (input.value() == null) {
            meters.counter(METER + "dropped", "reason", RecordProcessor.TOMBSTONE)
                    .increment();
            return;
        }
        try {
            decoded.add(new Decoded(input, EventRecords.read(input, ArticleClassified.class)));
        } catch (InvalidEventException e) {
            deadLetters.add(deadLetter(input, e.reason().code(), e));
        }
    }

    private void storeAll(List<Decoded> decoded, List<ProducerRecord<String, byte[]>> deadLetters)
            throws InterruptedException {
        try {
            List<ArticleClassified> events =
                    decoded.stream().map(Decoded::event).toList();
            count(retry.untilDone(() -> writer.write(events)));
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("storing %d articles one by one: %s", decoded.size(), e.getMessage());
            for (Decoded one : decoded) {
                storeOne(one, deadLetters);
            }
        }
    }

    private void storeOne(Decoded one, List<ProducerRecord<String, byte[]>> deadLetters) throws InterruptedException {
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
        verdicts.forEach(verdict -> meters.counter(METER + verdict.name().toLowerCase(java.util.Locale.ROOT))
                .increment());
    }

    private ProducerRecord<String, byte[]> deadLetter(
            ConsumerRecord<String, byte[]> input, String reason, Exception cause) {
        meters.counter(METER + "dead.lettered", "reason", reason).increment();
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
