package org.presswatch.stage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Ties a channel's messages to a {@link RecordProcessor}: in order, each off the event loop, an input acknowledged only
 * when every record it led to is.
 */
public final class StageStream {

    private StageStream() {}

    /**
     * The messages to send for the incoming ones.
     *
     * @param executor where the work runs; one record at a time, so it needs no more than one thread
     */
    public static Multi<Message<ProducerRecord<String, byte[]>>> through(
            RecordProcessor processor, Executor executor, Multi<Message<byte[]>> incoming) {
        return incoming.onItem()
                .transformToUniAndConcatenate(message -> Uni.createFrom()
                        .item(() -> answers(message, processor.process(recordOf(message))))
                        .runSubscriptionOn(executor))
                .onItem()
                .transformToMultiAndConcatenate(answers -> Multi.createFrom().iterable(answers));
    }

    /** The Kafka record behind a message of the Kafka connector. */
    @SuppressWarnings("unchecked")
    public static ConsumerRecord<String, byte[]> recordOf(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalStateException("a message without a Kafka record"))
                .getRecord();
    }

    private static List<Message<ProducerRecord<String, byte[]>>> answers(
            Message<byte[]> input, List<ProducerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            input.ack();
            return List.of();
        }
        var open = new AtomicInteger(records.size());
        return records.stream().map(record -> answer(input, record, open)).toList();
    }

    private static Message<ProducerRecord<String, byte[]>> answer(
            Message<byte[]> input, ProducerRecord<String, byte[]> record, AtomicInteger open) {
        return input.withPayload(record)
                .withAck(() -> open.decrementAndGet() == 0 ? input.ack() : done())
                .withNack(input::nack);
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedFuture(null);
    }
}
