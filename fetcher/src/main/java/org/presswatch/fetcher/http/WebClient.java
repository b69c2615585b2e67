package org.presswatch.fetcher.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.presswatch.fetcher.egress.EgressRules;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;

/**
 * Asks for one address and follows nothing: redirects, cookies, passwords and retries are not its business. Every
 * limit holds whatever the server sends; a connection that met one is closed, not reused.
 */
public final class WebClient implements AutoCloseable {

    private final CloseableHttpClient client;
    private final EgressRules egress;
    private final HttpLimits limits;
    private final Clock clock;

    public WebClient(HttpIdentity identity, EgressRules egress, HttpLimits limits, NameLookup lookup, Clock clock) {
        this.client = Connections.client(identity, new GuardedResolver(lookup, egress, limits.connect()), limits);
        this.egress = egress;
        this.limits = limits;
        this.clock = clock;
    }

    /** The answer or the reason why there is none; it blocks, at most as long as the deadline. */
    public FetchResult fetch(FetchRequest request) {
        WebAddress address = WebAddress.of(request.url());
        if (!egress.allowsPort(address.host(), address.port())) {
            return new Failure(FailureReason.BLOCKED_PORT, "port " + address.port());
        }
        HttpGet get = get(request);
        var deadline = new CompletableFuture<Void>().orTimeout(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        deadline.whenComplete((done, late) -> {
            if (late instanceof TimeoutException) {
                get.cancel();
            }
        });
        try (ClassicHttpResponse response = client.executeOpen(hostOf(address), get, null)) {
            return answer(response, request);
        } catch (BodyReader.RefusedBody e) {
            return new Failure(e.reason(), e.getMessage());
        } catch (IOException e) {
            return deadline.isCompletedExceptionally()
                    ? new Failure(FailureReason.TIMEOUT, "no whole answer within " + limits.deadline())
                    : new Failure(Failures.reasonOf(e), Failures.describe(e));
        } finally {
            deadline.complete(null);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing connections", e);
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

    private Answer answer(ClassicHttpResponse response, FetchRequest request)
            throws IOException, BodyReader.RefusedBody {
        Instant at = clock.instant();
        Map<String, String> headers = headers(response);
        int status = response.getCode();
        HttpEntity entity = response.getEntity();
        boolean wanted = status >= 200 && status < 300 && entity != null;
        if (wanted && !request.cut() && entity.getContentLength() > request.largest()) {
            throw new BodyReader.RefusedBody(FailureReason.TOO_LARGE, entity.getContentLength() + " bytes");
        }
        byte[] body =
                wanted ? BodyReader.read(entity.getContent(), headers.get("content-encoding"), request) : new byte[0];
        return new Answer(status, headers, body, at);
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
