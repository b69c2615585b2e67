package org.presswatch.stage.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.presswatch.stage.loop.Batch.Answered;

/**
 * Answers records one after the other on a thread of its own, batch by batch, so that the loop can commit one batch while
 * the next is at work. It is a platform thread: what a record may cost is told in CPU time.
 */
final class Worker implements AutoCloseable {

    private final Function<ConsumerRecord<String, byte[]>, List<ProducerRecord<String, byte[]>>> work;
    private final BatchLimits limits;
    private final ExecutorService thread;
    private volatile boolean cut;
    private volatile boolean held;

    Worker(
            String service,
            Function<ConsumerRecord<String, byte[]>, List<ProducerRecord<String, byte[]>>> work,
            BatchLimits limits) {
        this.work = work;
        this.limits = limits;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(service + "-work").factory());
    }

    /** Begins with the next batch of {@code inputs}, which must have one; nobody else may read them until it is done. */
    Future<Batch> begin(Iterator<ConsumerRecord<String, byte[]>> inputs) {
        cut = false;
        return thread.submit(() -> answer(inputs));
    }

    /** The batch, when it is done. */
    static Batch await(Future<Batch> batch) throws InterruptedException {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException("work fails in no other way", e);
            }
        }
    }

    /**
     * While held, no batch ends for its time: it could not be committed yet, so it may as well grow. That is what keeps a
     * slow broker or a busy machine from making ever smaller transactions.
     */
    void hold(boolean hold) {
        held = hold;
    }

    /** Ends the batch at work after the record at hand. */
    void cut() {
        cut = true;
    }

    private Batch answer(Iterator<ConsumerRecord<String, byte[]>> inputs) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        List<Answered> answered = new ArrayList<>();
        long start = System.nanoTime();
        long bytes = 0;
        do {
            ConsumerRecord<String, byte[]> input = inputs.next();
            List<ProducerRecord<String, byte[]>> answers = work.apply(input);
            answered.add(new Answered(input, answers));
            bytes += sizeOf(input.value());
            for (ProducerRecord<String, byte[]> answer : answers) {
                bytes += sizeOf(answer.value());
            }
            positions.put(
                    new TopicPartition(input.topic(), input.partition()),
                    new OffsetAndMetadata(input.offset() + 1, input.leaderEpoch(), ""));
        } while (inputs.hasNext()
                && !cut
                && !limits.isFull(answered.size(), bytes, held ? 0 : System.nanoTime() - start));
        return new Batch(answered, positions);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    static int sizeOf(byte @Nullable [] value) {
        return value == null ? 0 : value.length;
    }
}
