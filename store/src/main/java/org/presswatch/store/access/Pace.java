package org.presswatch.store.access;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.presswatch.store.StoreConfig;

/** Stands before the gate: a client that asks too often is told when to come again. */
@Singleton
class Pace {

    private static final int BEFORE_THE_GATE = 600;
    private static final List<String> UNLIMITED = List.of("/q/health", "/q/metrics", "/assets/", "/webjars/");

    private final Tokens tokens;
    private final int perMinute;
    private final RateLimiter limiter;
    private final MeterRegistry meters;

    Pace(StoreConfig config, MeterRegistry meters) {
        StoreConfig.Access access = config.access();
        this.tokens = new Tokens(
                access.readTokens().orElse(List.of()), access.adminTokens().orElse(List.of()));
        this.perMinute = access.requestsPerMinute();
        this.limiter = new RateLimiter(perMinute, System::nanoTime);
        this.meters = meters;
    }

    void stand(@Observes Filters filters) {
        if (perMinute > 0) {
            filters.register(this::check, BEFORE_THE_GATE);
        }
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        if (UNLIMITED.stream().anyMatch(path::startsWith)) {
            context.next();
            return;
        }
        RateLimiter.Answer answer = limiter.take(client(context));
        context.response()
                .putHeader("RateLimit-Policy", "\"default\";q=" + perMinute + ";w=60")
                .putHeader("RateLimit", "\"default\";r=" + answer.remaining() + ";t=" + answer.resetSeconds());
        if (answer.allowed()) {
            meters.counter("store.requests.admitted").increment();
            context.next();
            return;
        }
        meters.counter("store.requests.limited").increment();
        context.response()
                .setStatusCode(429)
                .putHeader("Retry-After", Long.toString(answer.retrySeconds()))
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end("{\"type\":\"urn:presswatch:problem:too-many-requests\",\"title\":\"Too many requests\","
                        + "\"status\":429,\"detail\":\"more than " + perMinute
                        + " requests a minute\",\"cure\":\"Ask again in "
                        + answer.retrySeconds() + " s, or ask for more at once: 'limit' goes up to 200.\"}");
    }

    /** Who has a token is known by it; everybody else by the address, of IPv6 the network. */
    private String client(RoutingContext context) {
        String authorization = context.request().getHeader("Authorization");
        if (!tokens.isEmpty() && tokens.scopeOf(authorization) != Scope.NONE) {
            return "token " + Tokens.digestIn(authorization);
        }
        SocketAddress address = context.request().remoteAddress();
        return address == null ? "" : network(address.hostAddress());
    }

    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length < 5 ? address : String.join(":", List.of(groups).subList(0, 4));
    }
}
