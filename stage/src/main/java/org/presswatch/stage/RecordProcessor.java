package org.presswatch.stage;

import java.util.List;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;

/**
 * Runs a stage's work on one record and gives every ending a counter and a destination: done, dropped with a reason and
 * a note on {@code records.dropped}, or dead-lettered. It never throws, so one bad record cannot stop the channel.
 *
 * <p>Counters: {@code <service>.<things>.received}, {@code .done}, {@code .dropped} and {@code .dead.lettered}; the last
 * two have the tag {@code reason}, and the last three add up to the first.
 */
public final class RecordProcessor {

    /** Dead-letter reason for what nobody foresaw. */
    public static final String UNEXPECTED = "unexpected-error";

    /** Drop reason for a record whose value is null. */
    public static final String TOMBSTONE = "tombstone";

    /** Drop reason for history that leads to nothing new. */
    public static final String ALREADY_KNOWN = "already-known";

    private static final Logger LOG = Logger.getLogger(RecordProcessor.class);

    private final String service;
    private final String meter;
    private final RecordHandler handler;
    private final MeterRegistry meters;

    /**
     * @param service the stage's name, for example {@code parser}
     * @param things what it processes, for example {@code pages}
     */
    public RecordProcessor(String service, String things, RecordHandler handler, MeterRegistry meters) {
        this.service = service;
        this.meter = service + "." + things + ".";
        this.handler = handler;
        this.meters = meters;
    }

    /** The records to write before {@code input} may be acknowledged. */
    public List<ProducerRecord<String, byte[]>> process(ConsumerRecord<String, byte[]> input) {
        meters.counter(meter + "received").increment();
        try {
            return switch (outcomeOf(input)) {
                case Outcome.Done(var records) -> done(input, records);
                case Outcome.Dropped(var reason) -> dropped(input, reason);
            };
        } catch (InvalidEventException e) {
            return deadLetter(input, e.reason().code(), e);
        } catch (PoisonRecordException e) {
            return deadLetter(input, e.reason(), e);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "unexpected error at %s", placeOf(input));
            return deadLetter(input, UNEXPECTED, e);
        }
    }

    private Outcome outcomeOf(ConsumerRecord<String, byte[]> input)
            throws InvalidEventException, PoisonRecordException {
        return input.value() == null ? new Outcome.Dropped(TOMBSTONE) : handler.handle(input);
    }

    private List<ProducerRecord<String, byte[]>> done(
            ConsumerRecord<String, byte[]> input, List<ProducerRecord<String, byte[]>> records) {
        List<ProducerRecord<String, byte[]>> fresh = withoutKnown(input, records);
        if (fresh.isEmpty() && !records.isEmpty()) {
            meters.counter(meter + "dropped", "reason", ALREADY_KNOWN).increment();
        } else {
            meters.counter(meter + "done").increment();
        }
        return fresh;
    }

    /** History that is run again names what it led to before: an unchanged version adds nothing to that. */
    private static List<ProducerRecord<String, byte[]>> withoutKnown(
            ConsumerRecord<String, byte[]> input, List<ProducerRecord<String, byte[]>> records) {
        String known = EventRecords.header(input.headers(), EventRecords.KNOWN_IDS);
        if (known == null || known.isEmpty()) {
            return records;
        }
        Set<String> ids = Set.copyOf(List.of(known.split(",")));
        return records.stream()
                .filter(record -> !ids.contains(String.valueOf(EventRecords.header(record.headers(), "ce_id"))))
                .toList();
    }

    private List<ProducerRecord<String, byte[]>> dropped(ConsumerRecord<String, byte[]> input, String reason) {
        meters.counter(meter + "dropped", "reason", reason).increment();
        return List.of(Drops.of(input, service, reason));
    }

    private List<ProducerRecord<String, byte[]>> deadLetter(
            ConsumerRecord<String, byte[]> input, String reason, Throwable cause) {
        meters.counter(meter + "dead.lettered", "reason", reason).increment();
        String detail = cause.getMessage() != null ? cause.getMessage() : cause.toString();
        LOG.warnf("dead letter (%s) at %s: %s", reason, placeOf(input), detail);
        return List.of(DeadLetters.of(input, service, reason, detail));
    }

    private static String placeOf(ConsumerRecord<String, byte[]> input) {
        return input.topic() + "-" + input.partition() + "@" + input.offset();
    }
}
