package org.presswatch.fetcher.emit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.presswatch.events.Event;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;

/**
 * Events as Kafka records. The buffers before the producer have no limit of their own: every visit waits for its own
 * event, so there are never more than visits.
 */
@ApplicationScoped
class KafkaOutlet implements EventOutlet {

    private static final String SOURCE = "/presswatch/fetcher";

    private final Emitter<ProducerRecord<String, byte[]>> pages;
    private final Emitter<ProducerRecord<String, byte[]>> observations;
    private final MeterRegistry meters;

    KafkaOutlet(
            @Channel("pages-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    Emitter<ProducerRecord<String, byte[]>> pages,
            @Channel("observations-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    Emitter<ProducerRecord<String, byte[]>> observations,
            MeterRegistry meters) {
        this.pages = pages;
        this.observations = observations;
        this.meters = meters;
    }

    @Override
    public void pageFetched(PageFetched event) {
        send(pages, Topics.PAGES_FETCHED, event);
    }

    @Override
    public void sourceObserved(SourceObserved event) {
        send(observations, Topics.SOURCES_OBSERVED, event);
        meters.counter("fetcher.sources.observed", "kind", event.kind().name().toLowerCase(java.util.Locale.ROOT))
                .increment();
    }

    private static void send(Emitter<ProducerRecord<String, byte[]>> emitter, String topic, Event event) {
        var acknowledged = new CompletableFuture<Void>();
        emitter.send(Message.of(
                EventRecords.write(topic, event, SOURCE),
                () -> {
                    acknowledged.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    acknowledged.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                }));
        await(acknowledged, event);
    }

    private static void await(CompletableFuture<Void> acknowledged, Event event) {
        try {
            acknowledged.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotEmittedException("interrupted before the broker had " + event.subject(), e);
        } catch (ExecutionException e) {
            throw new NotEmittedException("the broker refused " + event.subject(), e.getCause());
        }
    }
}
