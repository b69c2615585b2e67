package org.presswatch.stage.loop;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presswatch.testkit.KafkaForTests;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

class SharesIT {

    /** A stage that reads news and history: whoever has only partitions of the lane for history has nothing to do. */
    @Test
    void givesEachReplica_asMuchOfEachTopic() {
        String servers = KafkaForTests.bootstrapServers();
        CopyLine line = CopyLine.create(servers, "shares");
        List<String> topics = List.of(line.input(), line.output());
        List<Consumer<String, byte[]>> replicas = Stream.generate(
                        () -> new LoopClients(Map.of("bootstrap.servers", servers), line.group(), 64).consumer())
                .limit(3)
                .toList();
        try {
            replicas.forEach(replica -> replica.subscribe(topics));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(replicas).allSatisfy(replica -> {
                        replica.poll(Duration.ofMillis(50));
                        assertThat(replica.assignment().stream().collect(groupingBy(TopicPartition::topic, counting())))
                                .isEqualTo(Map.of(line.input(), 2L, line.output(), 2L));
                    }));
        } finally {
            replicas.forEach(Consumer::close);
        }
    }
}
