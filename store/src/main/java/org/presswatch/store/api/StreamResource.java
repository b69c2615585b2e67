package org.presswatch.store.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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

    /** Says that a stream does not go on where its reader was. */
    record Gap(String detail, String cure) {}

    private static final Gap GAP = new Gap(
            "Last-Event-ID is too old, or is none of this stream: what came before this moment may be missing",
            "Look for it with GET /api/articles.");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

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
            description =
                    "Server-sent events named `article`, the earliest first, each with id, title, site and topics "
                            + "as JSON. Takes the filters of the article list. A comment comes in between to keep the connection "
                            + "open. Every event and comment has an `id`: sent back as `Last-Event-ID`, which browsers do by "
                            + "themselves, it makes the stream go on there. Where that is not possible, it begins with an event "
                            + "named `gap`, and goes on from now.")
    @APIResponse(responseCode = "200", description = "The events.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(
            responseCode = "503",
            description = "As many readers as there may be are connected; `Retry-After` says when to try again.")
    public Multi<OutboundSseEvent> stream(
            UriInfo uri,
            @Parameter(description = "Where to go on: the `id` of the last event that arrived.", example = "4711")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Context Sse sse) {
        ArticleFilter filter = FilterParser.strictFilter(uri.getQueryParameters(), List.of());
        if (readers.incrementAndGet() > config.mostReaders()) {
            readers.decrementAndGet();
            throw new ServiceUnavailableException(Problem.tooManyReaders().response(RETRY_AFTER));
        }
        var watch = new Watch(changes, filter, lastEventId == null || lastEventId.isBlank() ? null : lastEventId);
        return Multi.createFrom()
                .ticks()
                .every(config.interval())
                // A reader who is too slow misses ticks, not changes: the next poll goes on where the last one ended.
                .onOverflow()
                .invoke(tick -> meters.counter("store.live.polls.skipped").increment())
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(tick -> untilCaughtUp(watch))
                .onItem()
                .transformToIterable(seen -> events(seen, sse))
                .onTermination()
                .invoke(readers::decrementAndGet);
    }

    /** A page at a time, each when the reader has taken the one before. */
    private Multi<Optional<Watch.Seen>> untilCaughtUp(Watch watch) {
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> polled(watch))
                        .onFailure(ReadFailedException.class)
                        .recoverWithItem(Optional.empty())
                        .runSubscriptionOn(threads))
                .whilst(seen -> seen.map(Watch.Seen::hasMore).orElse(false));
    }

    private Optional<Watch.Seen> polled(Watch watch) {
        meters.counter("store.live.polls.done").increment();
        return Optional.of(watch.poll());
    }

    private static List<OutboundSseEvent> events(Optional<Watch.Seen> polled, Sse sse) {
        if (polled.isEmpty()) {
            return List.of(sse.newEventBuilder().comment("no answer in time").build());
        }
        Watch.Seen seen = polled.get();
        var events = new ArrayList<OutboundSseEvent>();
        if (seen.hasGap()) {
            events.add(event("gap", seen.before(), GAP, sse));
        }
        seen.changes()
                .forEach(change -> events.add(event("article", Math.max(seen.before(), change.number()), change, sse)));
        if (events.isEmpty()) {
            String place = Long.toString(seen.place());
            events.add(sse.newEventBuilder().comment("nothing new").id(place).build());
        }
        return events;
    }

    /**
     * An event.
     *
     * @param place where to go on after it
     */
    private static OutboundSseEvent event(String name, long place, Object data, Sse sse) {
        return sse.newEventBuilder()
                .name(name)
                .id(Long.toString(place))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }
}
