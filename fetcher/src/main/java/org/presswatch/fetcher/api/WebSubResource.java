package org.presswatch.fetcher.api;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.websub.Subscriptions;

/** Where hubs call: to ask whether a subscription is meant, and to say that a feed has changed. */
@Path("/websub/{feed}/{token}")
@RunOnVirtualThread
public class WebSubResource {

    private static final long USUAL_LEASE = Duration.ofDays(5).toSeconds();

    private final Subscriptions subscriptions;
    private final MeterRegistry meters;

    WebSubResource(Subscriptions subscriptions, MeterRegistry meters) {
        this.subscriptions = subscriptions;
        this.meters = meters;
    }

    /** Echoes the challenge if the subscription is meant; 404 if not. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public Response verify(
            @PathParam("feed") String feed,
            @PathParam("token") String token,
            @RestQuery("hub.mode") @Nullable String mode,
            @RestQuery("hub.topic") @Nullable String topic,
            @RestQuery("hub.challenge") @Nullable String challenge,
            @RestQuery("hub.lease_seconds") @Nullable Long lease) {
        if ("denied".equals(mode)) {
            return (subscriptions.deny(feed, token) ? Response.noContent() : Response.status(404)).build();
        }
        Duration granted = Duration.ofSeconds(lease == null ? USUAL_LEASE : lease);
        boolean meant =
                "subscribe".equals(mode) && challenge != null && subscriptions.confirm(feed, token, topic, granted);
        return (meant ? Response.ok(challenge) : Response.status(404)).build();
    }

    /** Always 202, as the standard wants: whoever forges a signature learns nothing. */
    @POST
    public Response notified(
            @PathParam("feed") String feed,
            @PathParam("token") String token,
            @HeaderParam("X-Hub-Signature") @Nullable String signature,
            byte[] body) {
        boolean signed = subscriptions.notified(feed, token, signature, body);
        meters.counter("fetcher.hubs.notified", "outcome", signed ? "signed" : "ignored")
                .increment();
        return Response.accepted().build();
    }
}
