package org.presswatch.stage.loop;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.events.kafka.TopicCreation;
import org.presswatch.stage.DeadLetters;
import org.presswatch.testkit.KafkaForTests;
import org.presswatch.testkit.TopicReader;
import org.presswatch.testkit.TopicWriter;

import static org.assertj.core.api.Assertions.assertThat;

class LargeAnswerIT {

    /** In the same transaction as the large one, and in every partition. */
    private static final List<String> SMALL = List.of("a", "b", "c", "d", "e", "f");

    @Test
    void deadLettersAnInput_whoseAnswerIsTooLarge_andGoesOn() throws InterruptedException {
        String input = Topics.PAGES_FETCHED;
        var clients =
                new LoopClients(Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()), "large-answer", 64);
        try (var letters = TopicReader.of(Topics.deadLettersOf(input));
                var answers = TopicReader.of(Topics.ARTICLES_PARSED);
                var writer = new TopicWriter()) {
            SMALL.forEach(key -> writer.write(input, key, new byte[] {0}));
            writer.write(input, "large", new byte[] {1});
            var loop = new TransactionalLoop(
                    "copier", input, LargeAnswerIT::answer, clients, BatchLimits.DEFAULT, new SimpleMeterRegistry());
            Thread thread = Thread.ofPlatform().start(loop);

            assertThat(EventRecords.header(letters.awaitKey("large").headers(), DeadLetters.REASON))
                    .isEqualTo(RefusedAnswers.REASON);
            SMALL.forEach(key -> assertThat(answers.awaitKey(key).value()).hasSize(10));
            loop.stop();
            assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    private static List<ProducerRecord<String, byte[]>> answer(ConsumerRecord<String, byte[]> input) {
        int size = input.value()[0] == 1 ? TopicCreation.LARGEST_MESSAGE + 1 : 10;
        return List.of(new ProducerRecord<>(Topics.ARTICLES_PARSED, input.key(), new byte[size]));
    }
}
