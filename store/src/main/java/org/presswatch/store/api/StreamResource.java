package org.presswatch.store.api;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.presswatch.store.StoreConfig;
import org.presswatch.store.read.Changes;
import org.presswatch.store.read.ReadFailedException;
import org.presswatch.store.read.Watch;
import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.FilterParser;

/** What comes in, as it comes in. */
@Path("/api/stream")
@Tag(name = "Live")
class StreamResource {

    private final Changes changes;
    private final StoreConfig.Live config;
    private final ExecutorService threads;
    private final MeterRegistry meters;
    private final AtomicInteger readers = new AtomicInteger();

    StreamResource(Changes changes, StoreConfig config, @VirtualThreads ExecutorService threads, MeterRegistry meters) {
        this.meters = meters;
        this.changes = changes;
        this.config = config.live();
        this.threads = threads;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamArticles",
            summary = "Articles as they come in",
            description = "Server-sent events named `article`, each with id, title, site and topics as JSON. Takes the "
                    + "filters of the article list. A comment comes in between to keep the connection open.")
    @APIResponse(responseCode = "200", description = "The events.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Multi<OutboundSseEvent> stream(UriInfo uri, @Context Sse sse) {
        ArticleFilter filter = FilterParser.strict(uri.getQueryParameters()).filter();
        if (readers.incrementAndGet() > config.mostReaders()) {
            readers.decrementAndGet();
            throw new ServiceUnavailableException();
        }
        var watch = new Watch(changes, filter);
        return Multi.createFrom()
                .ticks()
                .every(config.interval())
                // A reader who is too slow misses ticks, not changes: the next poll has them.
                .onOverflow()
                .invoke(tick -> meters.counter("store.live.polls.skipped").increment())
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> polled(watch, sse))
                        .onFailure(ReadFailedException.class)
                        .recoverWithItem(List.of(comment(sse)))
                        .runSubscriptionOn(threads))
                .onItem()
                .transformToIterable(events -> events)
                .onTermination()
                .invoke(readers::decrementAndGet);
    }

    private List<OutboundSseEvent> polled(Watch watch, Sse sse) {
        meters.counter("store.live.polls.done").increment();
        return events(watch, sse);
    }

    private static List<OutboundSseEvent> events(Watch watch, Sse sse) {
        List<OutboundSseEvent> events = watch.poll().stream()
                .map(change -> sse.newEventBuilder()
                        .name("article")
                        .id(Long.toString(change.number()))
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(Changes.Change.class, change)
                        .build())
                .toList();
        return events.isEmpty() ? List.of(comment(sse)) : events;
    }

    private static OutboundSseEvent comment(Sse sse) {
        return sse.newEventBuilder().comment("nothing new").build();
    }
}
