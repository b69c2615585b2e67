package org.presswatch.stage.run;

import java.util.List;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.stage.loop.TransactionalLoop.Work;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Continues the trace of each record into the records that it leads to. */
final class TracedWork implements Work {

    private static final TextMapGetter<Headers> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            return java.util.stream.StreamSupport.stream(headers.spliterator(), false)
                    .map(header -> header.key())
                    .toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String key) {
            return headers == null ? null : EventRecords.header(headers, key);
        }
    };

    private final Work work;
    private final Tracer tracer;
    private final TextMapPropagator propagator;

    TracedWork(Work work, OpenTelemetry telemetry) {
        this.work = work;
        this.tracer = telemetry.getTracer("org.presswatch.stage");
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    @Override
    public List<ProducerRecord<String, byte[]>> apply(ConsumerRecord<String, byte[]> input) {
        Span span = tracer.spanBuilder(input.topic() + " process")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(propagator.extract(Context.root(), input.headers(), GETTER))
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", input.topic())
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            List<ProducerRecord<String, byte[]>> answers = work.apply(input);
            answers.forEach(answer -> propagator.inject(Context.current(), answer.headers(), TracedWork::put));
            return answers;
        } finally {
            span.end();
        }
    }

    private static void put(@Nullable Headers headers, String name, String value) {
        if (headers != null) {
            headers.remove(name);
            headers.add(name, value.getBytes(UTF_8));
        }
    }
}
