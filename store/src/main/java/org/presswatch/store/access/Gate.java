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
    /** Probes and scrapers ask by the name that their network has for the instance. */
    private static final List<String> BY_ANY_NAME = List.of("/q/health", "/q/metrics");

    private static final List<String> FOR_EVERYBODY = List.of("/q/health", "/assets/", "/webjars/");
    private static final List<String> FOR_ADMINS_TO_CHANGE = List.of("/api/dead-letters", "/dead-letters");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");
    private static final int BEFORE_ALL_ROUTES = 500;
    private static final String SCOPE = "presswatch.scope";

    private final Tokens tokens;
    private final Hosts hosts;
    private final boolean onLoopback;
    private final boolean open;

    Gate(StoreConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
        StoreConfig.Access access = config.access();
        this.tokens = new Tokens(
                access.readTokens().orElse(List.of()), access.adminTokens().orElse(List.of()));
        this.hosts = new Hosts(access.open(), config.publicUrl());
        this.onLoopback = Hosts.isLoopback(host);
        this.open = access.open();
    }

    void start(@Observes StartupEvent event) {
        if (tokens.isEmpty() && !onLoopback && !open) {
            throw new IllegalStateException("This instance would listen beyond this machine without a token. Set"
                    + " STORE_ACCESS_READ_TOKENS to the SHA-256 of a token, or STORE_ACCESS_OPEN=true where something"
                    + " in front of it guards the way.");
        }
        if (tokens.isEmpty() && hosts.arePublic() && !open) {
            throw new IllegalStateException(
                    "STORE_PUBLIC_URL names an address beyond this machine, and no token is set:"
                            + " who came from there could erase. Set STORE_ACCESS_READ_TOKENS to the SHA-256 of a token, or"
                            + " STORE_ACCESS_OPEN=true where something in front of it guards the way.");
        }
        LOG.info(whoMayDoWhat());
    }

    /** In one sentence, for the log. */
    String whoMayDoWhat() {
        if (!tokens.isEmpty()) {
            return "A token is needed for everything but health.";
        }
        return unnamed() == Scope.ADMIN
                ? "No token is set: whoever is on this machine may read, change and erase everything."
                : "No token is set: whoever reaches this address may read; nobody may erase.";
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ROUTES);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (tokens.isEmpty() && !hosts.know(request) && !isBelow(context, BY_ANY_NAME)) {
            refuse(context, 421, "Nobody knows this instance by the name that was asked.");
        } else if (!SAFE.contains(request.method()) && isForeign(request)) {
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
        return tokens.isEmpty() ? unnamed() : tokens.scopeOf(request.getHeader("Authorization"));
    }

    /** What everybody may do where there is no token: everything on this machine, unless something lets others in to it. */
    private Scope unnamed() {
        return onLoopback && !open ? Scope.ADMIN : Scope.READ;
    }

    /** Whether the path as it was sent, without any detour, is one of these. */
    private static boolean isBelow(RoutingContext context, List<String> paths) {
        String path = context.normalizedPath();
        return path.equals(context.request().path()) && paths.stream().anyMatch(path::startsWith);
    }

    /** Of the path as routes see it: dots and escapes in it lead nowhere. */
    private static Scope needed(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        if (isBelow(context, FOR_EVERYBODY)) {
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

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Unauthorized";
            case 421 -> "Misdirected Request";
            default -> "Forbidden";
        };
    }

    private static String cure(int status) {
        return switch (status) {
            case 401 -> "Send Authorization: Bearer <token>.";
            case 421 ->
                "Ask for localhost or 127.0.0.1. Behind something that guards the way (STORE_ACCESS_OPEN), set"
                        + " STORE_PUBLIC_URL; with STORE_ACCESS_READ_TOKENS any name will do.";
            default -> "Ask from a page or program of your own, with a token of STORE_ACCESS_ADMIN_TOKENS.";
        };
    }

    private static String problem(int status, String detail) {
        return "{\"type\":\"about:blank\",\"title\":\"" + title(status) + "\",\"status\":" + status + ",\"detail\":\""
                + detail + "\",\"cure\":\"" + cure(status) + "\"}";
    }
}
