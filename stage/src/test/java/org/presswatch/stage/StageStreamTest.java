package org.presswatch.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StageStreamTest {

    private final List<Integer> acknowledged = new ArrayList<>();
    private final List<Integer> refused = new ArrayList<>();

    @Test
    void acknowledgesAnInput_onlyWhenAllItLedToIs() {
        var answers = through(1, input -> new Outcome.Done(List.of(record("a"), record("b"))));

        answers.getFirst().ack().toCompletableFuture().join();
        assertThat(acknowledged).isEmpty();
        answers.getLast().ack().toCompletableFuture().join();
        assertThat(acknowledged).containsExactly(0);
    }

    @Test
    void acknowledgesAnInput_thatLedToNothing() {
        assertThat(through(3, input -> new Outcome.Dropped("no-article"))).isEmpty();
        assertThat(acknowledged).containsExactly(0, 1, 2);
    }

    @Test
    void refusesTheInput_whenTheBrokerRefusesAnAnswer() {
        var answers = through(1, input -> new Outcome.Done(List.of(record("a"))));

        answers.getFirst()
                .nack(new IllegalStateException("too large"))
                .toCompletableFuture()
                .join();

        assertThat(refused).containsExactly(0);
        assertThat(acknowledged).isEmpty();
    }

    @Test
    void keepsTheOrder_ofInputsAndAnswers() {
        var answers = through(
                50, input -> new Outcome.Done(List.of(record(input.offset() + "a"), record(input.offset() + "b"))));

        assertThat(answers.stream().map(answer -> answer.getPayload().key()))
                .containsExactlyElementsOf(IntStream.range(0, 50)
                        .boxed()
                        .flatMap(offset -> List.of(offset + "a", offset + "b").stream())
                        .toList());
    }

    private List<Message<ProducerRecord<String, byte[]>>> through(int inputs, RecordHandler handler) {
        var processor = new RecordProcessor("parser", "pages", handler, new SimpleMeterRegistry());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Multi<Message<byte[]>> incoming =
                    Multi.createFrom().range(0, inputs).map(this::input);
            return StageStream.through(processor, executor, incoming)
                    .collect()
                    .asList()
                    .await()
                    .indefinitely();
        }
    }

    private Message<byte[]> input(int offset) {
        var record = new ConsumerRecord<>("pages.fetched", 0, offset, "key", new byte[] {1});
        Function<Throwable, CompletionStage<Void>> nack = cause -> note(refused, offset);
        return Message.of(
                record.value(),
                Metadata.of(new IncomingKafkaRecordMetadata<>(record, "pages-in")),
                () -> note(acknowledged, offset),
                nack);
    }

    private static CompletionStage<Void> note(List<Integer> list, int offset) {
        list.add(offset);
        return CompletableFuture.completedFuture(null);
    }

    private static ProducerRecord<String, byte[]> record(String key) {
        return new ProducerRecord<>("articles.parsed", key, new byte[] {2});
    }
}
