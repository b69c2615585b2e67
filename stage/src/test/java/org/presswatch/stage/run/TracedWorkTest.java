package org.presswatch.stage.run;

import java.util.List;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.presswatch.events.kafka.EventRecords;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class TracedWorkTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void continuesTheTraceOfItsInput() {
        var input = new ConsumerRecord<>("pages.fetched", 0, 5, "key", new byte[] {1});
        input.headers().add("traceparent", ("00-" + TRACE + "-00f067aa0ba902b7-01").getBytes(UTF_8));
        try (var telemetry = OpenTelemetrySdk.builder()
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                .build()) {
            var traced =
                    new TracedWork(record -> List.of(new ProducerRecord<>("articles.parsed", "key", null)), telemetry);

            assertThat(EventRecords.header(traced.apply(input).getFirst().headers(), "traceparent"))
                    .startsWith("00-" + TRACE)
                    .doesNotContain("00f067aa0ba902b7");
        }
    }
}
