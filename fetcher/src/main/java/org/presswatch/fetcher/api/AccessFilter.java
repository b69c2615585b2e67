package org.presswatch.fetcher.api;

import java.net.InetAddress;
import java.util.List;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.FetcherConfig;

/** Lets only those change feeds who may. */
class AccessFilter {

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    private final AccessRule rule;

    AccessFilter(FetcherConfig config) {
        this.rule = new AccessRule(config.api().token());
    }

    @ServerRequestFilter
    public @Nullable Response filter(ContainerRequestContext request, HttpServerRequest connection) {
        if (READING.contains(request.getMethod()) || isHub(request)) {
            return null;
        }
        return rule.refusal(
                        request.getHeaderString(HttpHeaders.AUTHORIZATION),
                        request.getHeaderString("Origin"),
                        request.getHeaderString(HttpHeaders.HOST),
                        peer(connection))
                .map(AccessFilter::refused)
                .orElse(null);
    }

    /** Hubs are strangers; what they send is signed, or passed over. */
    private static boolean isHub(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/websub/");
    }

    private static @Nullable InetAddress peer(HttpServerRequest connection) {
        String address = connection.remoteAddress() == null
                ? null
                : connection.remoteAddress().hostAddress();
        return address == null ? null : InetAddress.ofLiteral(address);
    }

    private static Response refused(String reason) {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Problem(reason))
                .build();
    }
}
