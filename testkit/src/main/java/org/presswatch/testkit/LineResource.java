package org.presswatch.testkit;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives a Quarkus test the JVM's broker and a database of its own: {@code @WithTestResource(LineResource.class)} or
 * {@code @QuarkusTestResource(LineResource.class)}. Both servers live as long as the JVM.
 */
public final class LineResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kafka.bootstrap.servers",
                KafkaForTests.bootstrapServers(),
                "quarkus.datasource.jdbc.url",
                PostgresForTests.freshDatabase(),
                "quarkus.datasource.username",
                PostgresForTests.USER,
                "quarkus.datasource.password",
                PostgresForTests.PASSWORD,
                "quarkus.http.test-port",
                "0");
    }

    @Override
    public void stop() {}
}
