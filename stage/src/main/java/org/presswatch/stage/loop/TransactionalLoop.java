package org.presswatch.stage.loop;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads a topic, processes each record in order, and writes the answers together with the new position in one Kafka
 * transaction. After any failure it starts again from the last committed position with a new producer; it waits out an
 * absent broker by itself.
 *
 * <p>It runs on the thread that calls {@link #run}, until {@link #stop}. What it throws is fatal: the process should end.
 */
public final class TransactionalLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(TransactionalLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration COMMITTED_WAIT = Duration.ofSeconds(10);
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(2);
    private static final long IDLE_COMMIT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long SHORTEST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    /** What a stage does with one record; it never throws an exception. */
    public interface Work extends Function<ConsumerRecord<String, byte[]>, List<ProducerRecord<String, byte[]>>> {}

    private final String topic;
    private final Work work;
    private final LoopClients clients;
    private final BatchLimits limits;
    private final LoopState state;
    private final RefusedAnswers refused;
    private final CountDownLatch stopped = new CountDownLatch(1);
    /** Where the consumer stands beyond what is committed: only transaction markers lie between. */
    private final Map<TopicPartition, OffsetAndMetadata> ahead = new HashMap<>();

    private long lastCommit = System.nanoTime();
    private int failures;

    /**
     * @param service the service's name, for its metrics and dead letters
     * @param topic what it reads
     */
    public TransactionalLoop(
            String service, String topic, Work work, LoopClients clients, BatchLimits limits, MeterRegistry meters) {
        this.topic = topic;
        this.work = work;
        this.clients = clients;
        this.limits = limits;
        this.state = new LoopState(service, meters);
        this.refused = new RefusedAnswers(service);
    }

    public LoopState state() {
        return state;
    }

    /** Lets the loop end after the record at hand; it commits what is done and leaves the group. */
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        Consumer<String, byte[]> consumer = clients.consumer();
        try (var transactions = new Transactions(clients::producer)) {
            // The listener is what keeps a partition until the poll after its transaction: without one, the client
            // gives partitions away in the background and then vouches for them with its new generation.
            consumer.subscribe(List.of(topic), new Ownership());
            while (!isStopped()) {
                turn(consumer, transactions);
            }
        } catch (InterruptedException e) {
            LOG.infof("stage on %s was interrupted; what was in flight is handed back", topic);
        } finally {
            // An interrupted thread could not leave the group, and its partitions would wait for the session to end.
            Thread.interrupted();
            consumer.close(CloseOptions.timeout(CLOSE_WAIT));
        }
    }

    private void turn(Consumer<String, byte[]> consumer, Transactions transactions) throws InterruptedException {
        try {
            if (!transactions.isOpen()) {
                transactions.open();
                rewind(consumer);
            }
            process(consumer.poll(POLL), consumer, transactions);
            if (consumer.groupMetadata().generationId() > 0) {
                state.working();
            }
            failures = 0;
        } catch (KafkaException e) {
            if (Failures.isFatal(e)) {
                throw e;
            }
            recover(e, transactions);
        }
    }

    private void process(
            ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer, Transactions transactions) {
        Iterator<ConsumerRecord<String, byte[]>> inputs = records.iterator();
        while (inputs.hasNext() && !isStopped()) {
            transactions.begin();
            Map<TopicPartition, OffsetAndMetadata> positions = answer(inputs, transactions);
            if (!inputs.hasNext()) {
                positions.putAll(records.nextOffsets());
            }
            commit(positions, consumer, transactions);
        }
        if (records.isEmpty()) {
            ahead.putAll(records.nextOffsets());
            commitIdle(consumer, transactions);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> answer(
            Iterator<ConsumerRecord<String, byte[]>> inputs, Transactions transactions) {
        var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
        long start = System.nanoTime();
        int count = 0;
        long bytes = 0;
        do {
            ConsumerRecord<String, byte[]> input = inputs.next();
            bytes += sizeOf(input.value());
            for (ProducerRecord<String, byte[]> answer : answersTo(input)) {
                bytes += sizeOf(answer.value());
                transactions.send(answer, (metadata, failure) -> refused.note(input, failure));
            }
            positions.put(
                    new TopicPartition(input.topic(), input.partition()),
                    new OffsetAndMetadata(input.offset() + 1, input.leaderEpoch(), ""));
            count++;
        } while (inputs.hasNext() && !limits.isFull(count, bytes, System.nanoTime() - start) && !isStopped());
        return positions;
    }

    private List<ProducerRecord<String, byte[]>> answersTo(ConsumerRecord<String, byte[]> input) {
        return refused.isRefused(input) ? refused.insteadOf(input) : work.apply(input);
    }

    private void commit(
            Map<TopicPartition, OffsetAndMetadata> positions,
            Consumer<String, byte[]> consumer,
            Transactions transactions) {
        transactions.commit(positions, consumer.groupMetadata());
        state.committed();
        positions.forEach((partition, position) -> refused.forget(partition, position.offset()));
        ahead.keySet().removeAll(positions.keySet());
        lastCommit = System.nanoTime();
    }

    /** So that an idle group stands at the very end of its topic, behind the last transaction's marker. */
    private void commitIdle(Consumer<String, byte[]> consumer, Transactions transactions) {
        if (!ahead.isEmpty() && System.nanoTime() - lastCommit > IDLE_COMMIT_NANOS) {
            transactions.begin();
            commit(Map.copyOf(ahead), consumer, transactions);
        }
    }

    /** Back to what is committed: nothing that was read since then counts. */
    private void rewind(Consumer<String, byte[]> consumer) {
        ahead.clear();
        Set<TopicPartition> mine = consumer.assignment();
        if (mine.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(mine, COMMITTED_WAIT);
        for (TopicPartition partition : mine) {
            OffsetAndMetadata position = committed.get(partition);
            if (position == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, position);
            }
        }
    }

    private void recover(KafkaException failure, Transactions transactions) throws InterruptedException {
        if (transactions.isOpen()) {
            state.aborted();
        }
        transactions.close();
        if (isStopped()) {
            return;
        }
        String why = Failures.describe(failure);
        state.waiting(why);
        LOG.warnf("stage on %s starts again from the committed position: %s", topic, why);
        long pause = Math.min(LONGEST_PAUSE_MILLIS, SHORTEST_PAUSE_MILLIS << Math.min(failures, 10));
        failures++;
        stopped.await(pause, TimeUnit.MILLISECONDS);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private static int sizeOf(byte[] value) {
        return value == null ? 0 : value.length;
    }

    private final class Ownership implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            ahead.keySet().removeAll(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.debugf("assigned %s", partitions);
        }
    }
}
