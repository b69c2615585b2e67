package org.presswatch.local.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.events.kafka.TopicCreation;
import org.presswatch.local.FreePorts;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedKafkaIT {

    @TempDir
    Path directory;

    @Test
    void keepsItsTopics_acrossRestartsOnOtherPorts() {
        List<String> created = start();
        List<String> createdAgain = start();

        assertThat(created).contains("pages.fetched", "articles.parsed.dlq", "articles.media-pressure");
        assertThat(createdAgain).isEmpty();
    }

    private List<String> start() {
        try (var kafka = EmbeddedKafka.start(directory, FreePorts.any(), FreePorts.any());
                var admin =
                        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
            return new TopicCreation(2, (short) 1).createMissing(admin, List.of("media-pressure"));
        }
    }
}
