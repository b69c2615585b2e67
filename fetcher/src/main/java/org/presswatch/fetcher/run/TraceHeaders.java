package org.presswatch.fetcher.run;

import java.util.function.Consumer;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Begins the trace of an event, and lets it travel with the event. */
final class TraceHeaders implements Consumer<Headers> {

    private final Tracer tracer;
    private final TextMapPropagator propagator;

    TraceHeaders(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("org.presswatch.fetcher");
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    @Override
    public void accept(Headers headers) {
        Span span = tracer.spanBuilder("publish")
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .startSpan();
        propagator.inject(Context.current().with(span), headers, TraceHeaders::put);
        span.end();
    }

    private static void put(@Nullable Headers headers, String name, String value) {
        if (headers != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }
}
