package org.presswatch.stage.loop;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
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
import org.jspecify.annotations.Nullable;
import org.presswatch.events.Topics;
import org.presswatch.stage.loop.Batch.Answered;

/**
 * Reads a topic, processes each record in order, and writes the answers together with the new position in one Kafka
 * transaction. One batch is committed while the next is at work. After any failure it starts again from the last
 * committed position with a new producer; it waits out an absent broker by itself.
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
    private final Worker worker;
    private final LoopClients clients;
    private final LoopState state;
    private final RefusedAnswers refused;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final PollPace pace;
    /** Where the consumer stands beyond what is committed: only transaction markers lie between. */
    private final Map<TopicPartition, OffsetAndMetadata> ahead = new HashMap<>();

    private ConsumerRecords<String, byte[]> polled = ConsumerRecords.empty();
    private Iterator<ConsumerRecord<String, byte[]>> inputs = polled.iterator();
    /** Done, and not committed yet. */
    private @Nullable Batch pending;

    private @Nullable Future<Batch> atWork;
    private long lastCommit = System.nanoTime();
    private int failures;

    /**
     * @param service the service's name, for its metrics and dead letters
     * @param topic what it reads
     */
    public TransactionalLoop(
            String service, String topic, Work work, LoopClients clients, BatchLimits limits, MeterRegistry meters) {
        this.topic = topic;
        this.pace = new PollPace(limits.records(), System::nanoTime);
        this.clients = clients;
        this.state = new LoopState(service, meters);
        this.refused = new RefusedAnswers(service);
        this.worker = new Worker(
                service, input -> refused.isRefused(input) ? refused.insteadOf(input) : work.apply(input), limits);
    }

    public LoopState state() {
        return state;
    }

    /** Lets the loop end after the record at hand; it commits what is done and leaves the group. */
    public void stop() {
        stopped.countDown();
        worker.cut();
    }

    @Override
    public void run() {
        Consumer<String, byte[]> consumer = clients.consumer();
        try (var transactions = new Transactions(clients::producer)) {
            // The listener is what keeps a partition until the poll after its transaction: without one, the client
            // gives partitions away in the background and then vouches for them with its new generation.
            consumer.subscribe(lanes(), new Ownership(consumer, transactions));
            while (!isStopped() || pending != null && transactions.isOpen()) {
                turn(consumer, transactions);
            }
        } catch (InterruptedException e) {
            LOG.infof("stage on %s was interrupted; what was in flight is handed back", topic);
        } finally {
            // An interrupted thread could not leave the group, and its partitions would wait for the session to end.
            Thread.interrupted();
            worker.close();
            // What is at work is not committed and belongs to whoever reads it next.
            pending = null;
            consumer.close(CloseOptions.timeout(CLOSE_WAIT));
        }
    }

    /** Beside a topic whose history can be run again there is a lane for that. */
    private List<String> lanes() {
        return Topics.REPROCESSED.contains(topic) ? List.of(topic, Topics.backfillOf(topic)) : List.of(topic);
    }

    private void turn(Consumer<String, byte[]> consumer, Transactions transactions) throws InterruptedException {
        try {
            if (!transactions.isOpen()) {
                transactions.open();
                rewind(consumer);
            }
            advance(consumer, transactions);
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

    /** Begins with a batch, commits the one before meanwhile, and returns when both are done. */
    private void advance(Consumer<String, byte[]> consumer, Transactions transactions) throws InterruptedException {
        if (!inputs.hasNext() && !isStopped() && isTimeToPoll()) {
            poll(consumer);
        }
        worker.hold(pending != null);
        if (inputs.hasNext() && !isStopped()) {
            atWork = worker.begin(inputs);
        }
        if (pending != null) {
            commit(pending, consumer, transactions);
            worker.hold(false);
        } else if (polled.isEmpty()) {
            commitIdle(consumer, transactions);
        }
        if (atWork != null) {
            pending = Worker.await(atWork);
            atWork = null;
            if (!inputs.hasNext()) {
                pending.positions().putAll(polled.nextOffsets());
            }
        }
    }

    /** A batch that waits to be committed is not kept waiting. */
    private boolean isTimeToPoll() throws InterruptedException {
        long wait = pace.nanosToWait();
        return wait == 0 || pending == null && !stopped.await(wait, TimeUnit.NANOSECONDS);
    }

    /** With a batch to commit it takes only what is there already. */
    private void poll(Consumer<String, byte[]> consumer) {
        polled = consumer.poll(pending == null ? POLL : Duration.ZERO);
        pace.polled(polled.count());
        inputs = polled.iterator();
        if (polled.isEmpty()) {
            ahead.putAll(polled.nextOffsets());
        }
    }

    private void commit(Batch batch, Consumer<String, byte[]> consumer, Transactions transactions) {
        transactions.begin();
        for (Answered answered : batch.answered()) {
            for (ProducerRecord<String, byte[]> answer : answered.answers()) {
                transactions.send(
                        answer,
                        (metadata, failure) -> refused.note(answered.input(), Worker.sizeOf(answer.value()), failure));
            }
        }
        commit(batch.positions(), consumer, transactions);
        pending = null;
    }

    private void commit(
            Map<TopicPartition, OffsetAndMetadata> positions,
            Consumer<String, byte[]> consumer,
            Transactions transactions) {
        Map<TopicPartition, OffsetAndMetadata> furthest = new HashMap<>(positions);
        ahead.forEach((partition, position) ->
                furthest.merge(partition, position, (one, other) -> one.offset() >= other.offset() ? one : other));
        transactions.commit(furthest, consumer.groupMetadata());
        state.committed();
        furthest.forEach((partition, position) -> refused.forget(partition, position.offset()));
        ahead.clear();
        lastCommit = System.nanoTime();
    }

    /** So that an idle group stands at the very end of its topic, behind the last transaction's marker. */
    private void commitIdle(Consumer<String, byte[]> consumer, Transactions transactions) {
        if (!ahead.isEmpty() && System.nanoTime() - lastCommit > IDLE_COMMIT_NANOS) {
            transactions.begin();
            commit(Map.of(), consumer, transactions);
        }
    }

    /** Back to what is committed: nothing that was read since then counts. */
    private void rewind(Consumer<String, byte[]> consumer) {
        forgetRead();
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
        refused.settle();
        if (atWork != null) {
            // It reads what is about to be read anew.
            worker.cut();
            Worker.await(atWork);
        }
        forgetRead();
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

    private void forgetRead() {
        atWork = null;
        pending = null;
        polled = ConsumerRecords.empty();
        inputs = polled.iterator();
        ahead.clear();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Partitions go within a poll only, when no batch is at work. */
    private final class Ownership implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;
        private final Transactions transactions;

        Ownership(Consumer<String, byte[]> consumer, Transactions transactions) {
            this.consumer = consumer;
            this.transactions = transactions;
        }

        /** They are still ours: what is done is committed before somebody else reads on. */
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (pending != null && transactions.isOpen()) {
                commit(pending, consumer, transactions);
            }
            ahead.keySet().removeAll(partitions);
        }

        /** They are somebody else's already, and so is what was read of them. */
        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            pending = null;
            ahead.keySet().removeAll(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.debugf("assigned %s", partitions);
        }
    }
}
