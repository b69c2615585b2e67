package org.presswatch.fetcher.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.egress.BlockedAddressException;
import org.presswatch.fetcher.egress.EgressRules;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.Route.Way;

/**
 * Asks for one address and follows nothing: redirects, cookies, passwords and retries are not its business. Every
 * limit holds whatever the server sends; a connection that met one is closed, not reused.
 */
public final class WebClient implements AutoCloseable {

    /** As much of an error's page as tells what it is. */
    private static final long ERROR_PAGE = 16 * 1024;

    private static final long LARGEST_REPLY = 64 * 1024;

    private final Map<Way, CloseableHttpClient> clients = new ConcurrentHashMap<>();
    private final HttpIdentity identity;
    private final GuardedResolver resolver;
    private final Routes routes = new Routes();
    private final EgressRules egress;
    private final HttpLimits limits;
    private final Clock clock;

    public WebClient(HttpIdentity identity, EgressRules egress, HttpLimits limits, NameLookup lookup, Clock clock) {
        this.identity = identity;
        this.resolver = new GuardedResolver(lookup, egress, limits.connect());
        this.egress = egress;
        this.limits = limits;
        this.clock = clock;
    }

    /** How hosts are reached that are not reached plainly. */
    public Routes routes() {
        return routes;
    }

    /**
     * The answer or the reason why there is none; it blocks, at most as long as the deadline for each address that is
     * tried. Where the host cannot be reached, its mirrors are.
     */
    public FetchResult fetch(FetchRequest request) {
        Route route = routes.of(WebAddress.of(request.url()));
        FetchResult first = fetch(request, route.way());
        if (first instanceof Failure failure && failure.reason().isUnreachable()) {
            for (String mirror : route.mirrors()) {
                String origin = WebAddress.of(request.url()).origin();
                FetchRequest other = request.at(mirror + request.url().substring(origin.length()));
                if (fetch(other, route.way()) instanceof Answer answer) {
                    return ofMirror(answer, failure);
                }
            }
        }
        return first;
    }

    /** A redirect within the mirror leads within the outlet. */
    private Answer ofMirror(Answer answer, Failure before) {
        var headers = new HashMap<>(answer.headers());
        headers.computeIfPresent("location", (name, location) -> homeOf(location));
        return new Answer(
                answer.status(),
                Map.copyOf(headers),
                answer.body(),
                answer.at(),
                before,
                answer.uncheckedCertificate());
    }

    private String homeOf(String location) {
        return UrlNormaliser.normaliseKeepingParameters(location)
                .map(routes::home)
                .orElse(location);
    }

    /** Sends a form; of the answer, only the status, the headers and a little of the body are read. */
    public FetchResult post(String url, Map<String, String> form) {
        var post = new HttpPost(URI.create(url));
        post.setEntity(new UrlEncodedFormEntity(
                form.entrySet().stream()
                        .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                        .toList(),
                StandardCharsets.UTF_8));
        FetchRequest reply = FetchRequest.unconditional(url, "*/*", LARGEST_REPLY);
        return exchange(reply, post, routes.of(WebAddress.of(url)).way());
    }

    private FetchResult fetch(FetchRequest request, Way way) {
        return exchange(request, get(request), way);
    }

    private FetchResult exchange(FetchRequest request, HttpUriRequestBase sent, Way way) {
        WebAddress address = WebAddress.of(request.url());
        if (!egress.allowsPort(address.host(), address.port())) {
            return new Failure(FailureReason.BLOCKED_PORT, "port " + address.port());
        }
        try {
            if (way.proxy() != null) {
                egress.checkUnresolved(unbracketed(address.host()), address.port());
            }
        } catch (BlockedAddressException e) {
            return new Failure(FailureReason.BLOCKED_ADDRESS, String.valueOf(e.getMessage()));
        }
        return send(request, sent, way);
    }

    private FetchResult send(FetchRequest request, HttpUriRequestBase get, Way way) {
        var deadline = new CompletableFuture<Void>().orTimeout(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        deadline.whenComplete((done, late) -> {
            if (late instanceof TimeoutException) {
                get.cancel();
            }
        });
        try (ClassicHttpResponse response = clients.computeIfAbsent(way, this::client)
                .executeOpen(hostOf(WebAddress.of(request.url())), get, null)) {
            return answer(response, request, way);
        } catch (BodyReader.RefusedBody e) {
            return new Failure(e.reason(), e.getMessage());
        } catch (IOException e) {
            return deadline.isCompletedExceptionally()
                    ? late()
                    : new Failure(Failures.reasonOf(e), Failures.describe(e));
        } catch (IllegalStateException e) {
            // The deadline took the connection away between two steps of the client.
            if (deadline.isCompletedExceptionally()) {
                return late();
            }
            throw e;
        } finally {
            deadline.complete(null);
        }
    }

    private Failure late() {
        return new Failure(FailureReason.TIMEOUT, "no whole answer within " + limits.deadline());
    }

    @Override
    public void close() {
        for (CloseableHttpClient client : clients.values()) {
            try {
                client.close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing connections", e);
            }
        }
    }

    private static HttpHost hostOf(WebAddress address) {
        return new HttpHost(address.scheme(), unbracketed(address.host()), address.port());
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static HttpGet get(FetchRequest request) {
        var get = new HttpGet(URI.create(request.url()));
        get.setHeader("Accept", request.accept());
        get.setHeader("Accept-Encoding", "gzip, deflate, br");
        if (request.etag() != null) {
            get.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            get.setHeader("If-Modified-Since", request.lastModified());
        }
        return get;
    }

    private Answer answer(ClassicHttpResponse response, FetchRequest request, Way way)
            throws IOException, BodyReader.RefusedBody {
        Instant at = clock.instant();
        Map<String, String> headers = headers(response);
        int status = response.getCode();
        HttpEntity entity = response.getEntity();
        boolean wanted = status >= 200 && status < 300 && entity != null;
        if (wanted && !request.cut() && entity.getContentLength() > request.largest()) {
            throw new BodyReader.RefusedBody(FailureReason.TOO_LARGE, entity.getContentLength() + " bytes");
        }
        byte[] body = new byte[0];
        if (wanted) {
            body = BodyReader.read(entity.getContent(), headers.get("content-encoding"), request);
        } else if (status >= 400 && status < 500 && entity != null) {
            body = beginning(entity, headers.get("content-encoding"), request.url());
        }
        return new Answer(status, headers, body, at, null, way.anyCertificate());
    }

    /** What an error says is not worth failing for. */
    private static byte[] beginning(HttpEntity entity, @Nullable String encoding, String url) {
        try {
            return BodyReader.read(entity.getContent(), encoding, FetchRequest.beginning(url, "", ERROR_PAGE));
        } catch (IOException | BodyReader.RefusedBody e) {
            return new byte[0];
        }
    }

    private CloseableHttpClient client(Way way) {
        DnsResolver names = way.proxy() == null
                ? resolver
                : Proxies.isSocks(way.proxy()) ? Proxies.REMOTE : SystemDefaultDnsResolver.INSTANCE;
        return Connections.client(identity, names, limits, way);
    }

    private static Map<String, String> headers(ClassicHttpResponse response) throws BodyReader.RefusedBody {
        var headers = new HashMap<String, String>();
        int bytes = 0;
        for (Header header : response.getHeaders()) {
            String value = header.getValue() == null ? "" : header.getValue();
            bytes += header.getName().length() + value.length() + 4;
            headers.merge(header.getName().toLowerCase(Locale.ROOT), value, WebClient::joined);
        }
        if (bytes > HttpLimits.HEADER_BYTES) {
            throw new BodyReader.RefusedBody(FailureReason.HEADER_LIMIT, bytes + " bytes of headers");
        }
        return Map.copyOf(headers);
    }

    private static String joined(String first, String second) {
        return first + ", " + second;
    }
}
