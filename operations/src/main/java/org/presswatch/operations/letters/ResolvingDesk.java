package org.presswatch.operations.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.presswatch.events.Topics;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.broker.TopicScan;
import org.presswatch.operations.letters.Resolution.Action;

/**
 * Replays and drops, in transactions that hold both the record that is sent back and the note that it was. There is one
 * desk for all: who sits down sends the one before away, and reads the notes after that, so that no letter is sent twice.
 */
final class ResolvingDesk implements AutoCloseable {

    private static final String TRANSACTIONAL_ID = "presswatch-dead-letters";
    private static final int LETTERS_AT_ONCE = 50;
    private static final long BYTES_AT_ONCE = 4L * 1024 * 1024;

    private final Broker broker;
    private final Clock clock;
    private final String by;
    private final Producer<byte[], byte[]> producer;
    private final Resolutions resolutions;

    private boolean isOpen;
    private long bytes;
    private int pending;
    private int done;
    private int before;

    ResolvingDesk(Broker broker, Clock clock, String by) throws LetterRefusedException {
        this.broker = broker;
        this.clock = clock;
        this.by = by;
        if (!broker.topics().contains(Topics.DEAD_LETTERS_RESOLVED)) {
            throw new LetterRefusedException("the topic " + Topics.DEAD_LETTERS_RESOLVED
                    + " does not exist: the line was set up by an older version. Restart it with ./presswatch up, or run"
                    + " the job that creates its topics");
        }
        producer = broker.producer(TRANSACTIONAL_ID);
        try {
            producer.initTransactions();
            resolutions = Resolutions.read(broker);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    Tally resolve(List<Place> ids, Action action, Mending mending) throws LetterRefusedException {
        Map<TopicPartition, Set<Long>> wanted = new HashMap<>();
        ids.forEach(id -> wanted.computeIfAbsent(id.topicPartition(), partition -> new HashSet<>())
                .add(id.offset()));
        try {
            for (Map.Entry<TopicPartition, Set<Long>> partition : wanted.entrySet()) {
                read(partition.getKey(), partition.getValue(), record -> take(record, action, mending));
            }
            commit();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new LetterRefusedException(
                    "somebody else replays or drops dead letters now; " + done + " were done before that. Try again",
                    e);
        } catch (UnfitMendingException e) {
            abort();
            throw new LetterRefusedException(e.getMessage(), e);
        } catch (KafkaException e) {
            throw new LetterRefusedException(
                    "the broker did not take it (" + e.getMessage() + "); " + done + " were done before that", e);
        }
        return new Tally(done, before, ids.size() - done - before);
    }

    private interface Taking {
        void take(ConsumerRecord<byte[], byte[]> letter);
    }

    private void read(TopicPartition partition, Set<Long> offsets, Taking taking) {
        long first = offsets.stream().mapToLong(Long::longValue).min().orElseThrow();
        long last = offsets.stream().mapToLong(Long::longValue).max().orElseThrow();
        new TopicScan(broker).between(Map.of(partition, first), Map.of(partition, last + 1), record -> {
            if (offsets.contains(record.offset())) {
                taking.take(record);
            }
            return true;
        });
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Action action, Mending mending) {
        if (resolutions.of(record) != null) {
            before++;
            return;
        }
        if (!isOpen) {
            producer.beginTransaction();
            isOpen = true;
        }
        if (action == Action.REPLAYED) {
            producer.send(Replays.of(record, mending));
        }
        var resolution = new Resolution(Place.of(record), record.timestamp(), action, clock.instant(), by);
        producer.send(Resolutions.write(resolution));
        resolutions.add(resolution);
        pending++;
        bytes += Math.max(0, record.serializedValueSize());
        if (pending >= LETTERS_AT_ONCE || bytes >= BYTES_AT_ONCE) {
            commit();
        }
    }

    /** Fails if anything of the transaction failed: then nothing of it is seen. */
    private void commit() {
        if (isOpen) {
            producer.commitTransaction();
            isOpen = false;
            done += pending;
            pending = 0;
            bytes = 0;
        }
    }

    private void abort() {
        if (isOpen) {
            producer.abortTransaction();
            isOpen = false;
        }
    }

    /** What is still open is taken back by the broker, at once or when the next one sits down. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
