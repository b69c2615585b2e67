package org.presswatch.store.access;

import java.util.List;
import java.util.Set;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.presswatch.store.StoreConfig;

/** Stands before every route: asks for a token where there are tokens, and turns requests of foreign pages away. */
@Singleton
class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final List<String> FOR_EVERYBODY = List.of("/q/health", "/assets/", "/webjars/");
    private static final List<String> FOR_ADMINS_TO_CHANGE = List.of("/api/dead-letters", "/dead-letters");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");
    private static final int BEFORE_ALL_ROUTES = 500;
    private static final String SCOPE = "presswatch.scope";

    private final Tokens tokens;
    private final boolean onLoopback;
    private final boolean open;

    Gate(StoreConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
        StoreConfig.Access access = config.access();
        this.tokens = new Tokens(
                access.readTokens().orElse(List.of()), access.adminTokens().orElse(List.of()));
        this.onLoopback = LOOPBACK.contains(host);
        this.open = access.open();
    }

    void start(@Observes StartupEvent event) {
        if (tokens.isEmpty() && !onLoopback && !open) {
            throw new IllegalStateException("This instance would listen beyond this machine without a token. Set"
                    + " STORE_ACCESS_READ_TOKENS to the SHA-256 of a token, or STORE_ACCESS_OPEN=true where something"
                    + " in front of it guards the way.");
        }
        LOG.info(
                tokens.isEmpty()
                        ? "No token is set: whoever reaches this address may read."
                        : "A token is needed for everything but health.");
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ROUTES);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!SAFE.contains(request.method()) && isForeign(request)) {
            refuse(context, 403, "A page of another site sent this request.");
        } else if (scopeOf(request).compareTo(needed(context)) >= 0) {
            context.put(SCOPE, scopeOf(request));
            context.next();
        } else if (tokens.isEmpty()) {
            refuse(context, 403, "This needs an admin token, and none is set.");
        } else {
            context.response().putHeader("WWW-Authenticate", "Basic realm=\"Presswatch\", charset=\"UTF-8\"");
            refuse(context, 401, "A token is needed.");
        }
    }

    private Scope scopeOf(HttpServerRequest request) {
        if (tokens.isEmpty()) {
            return onLoopback ? Scope.ADMIN : Scope.READ;
        }
        return tokens.scopeOf(request.getHeader("Authorization"));
    }

    /** Of the path as routes see it: dots and escapes in it lead nowhere. */
    private static Scope needed(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        if (path.equals(request.path()) && FOR_EVERYBODY.stream().anyMatch(path::startsWith)) {
            return Scope.NONE;
        }
        boolean changes = request.method() == HttpMethod.DELETE
                || (!SAFE.contains(request.method())
                        && FOR_ADMINS_TO_CHANGE.stream().anyMatch(path::startsWith));
        return changes ? Scope.ADMIN : Scope.READ;
    }

    /** What who sent the request may do. */
    static Scope scopeIn(RoutingContext context) {
        Scope scope = context.get(SCOPE);
        return scope == null ? Scope.NONE : scope;
    }

    /** Browsers say where a request comes from; programs need not. */
    private static boolean isForeign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_PAGES.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }

    private static void refuse(RoutingContext context, int status, String detail) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(problem(status, detail));
    }

    private static String cure(int status) {
        return status == 401
                ? "Send Authorization: Bearer <token>."
                : "Ask from a page or program of your own, with a token of STORE_ACCESS_ADMIN_TOKENS.";
    }

    private static String problem(int status, String detail) {
        return "{\"type\":\"about:blank\",\"title\":\"" + (status == 401 ? "Unauthorized" : "Forbidden")
                + "\",\"status\":" + status + ",\"detail\":\"" + detail + "\",\"cure\":\"" + cure(status) + "\"}";
    }
}
