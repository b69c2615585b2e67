package org.presswatch.fetcher.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.presswatch.fetcher.egress.BlockedAddressException;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.Route.Way;
import org.presswatch.fetcher.http.address.WebAddress;

/** Sends requests over the way that they are to take, within the deadline, and lets the archive know. */
final class Exchanges implements AutoCloseable {

    private final Map<Way, CloseableHttpClient> clients = new ConcurrentHashMap<>();
    private final HttpIdentity identity;
    private final HttpLimits limits;
    private final WebParts parts;
    private final GuardedResolver resolver;

    Exchanges(HttpIdentity identity, HttpLimits limits, WebParts parts) {
        this.identity = identity;
        this.limits = limits;
        this.parts = parts;
        this.resolver = new GuardedResolver(parts.lookup(), parts.egress(), limits.connect());
    }

    FetchResult archived(FetchRequest request, HttpUriRequestBase sent, Way way) {
        var transcript = new Transcript(request, way);
        FetchResult result = exchange(request, sent, way, transcript);
        if (result instanceof Failure failure) {
            transcript.failed(failure, parts.clock().instant());
        }
        parts.archive().keep(transcript.exchange());
        return result;
    }

    /** For requests that carry what is not for everybody. */
    FetchResult unarchived(FetchRequest request, HttpUriRequestBase sent, Way way) {
        return exchange(request, sent, way, new Transcript(request, way));
    }

    private FetchResult exchange(FetchRequest request, HttpUriRequestBase sent, Way way, Transcript transcript) {
        WebAddress address = WebAddress.of(request.url());
        if (!parts.egress().allowsPort(address.host(), address.port())) {
            return new Failure(FailureReason.BLOCKED_PORT, "port " + address.port());
        }
        try {
            if (way.proxy() != null) {
                parts.egress().checkUnresolved(unbracketed(address.host()), address.port());
            }
        } catch (BlockedAddressException e) {
            return new Failure(FailureReason.BLOCKED_ADDRESS, String.valueOf(e.getMessage()));
        }
        return send(request, sent, way, transcript);
    }

    private FetchResult send(FetchRequest request, HttpUriRequestBase sent, Way way, Transcript transcript) {
        var deadline = new CompletableFuture<Void>().orTimeout(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        deadline.whenComplete((done, late) -> {
            if (late instanceof TimeoutException) {
                sent.cancel();
            }
        });
        try (ClassicHttpResponse response = clients.computeIfAbsent(way, this::client)
                .executeOpen(hostOf(WebAddress.of(request.url())), sent, transcript.context())) {
            Answer answer = Answers.read(
                    response, request, way.anyCertificate(), parts.clock().instant());
            transcript.answered(response, answer);
            return answer;
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

    private CloseableHttpClient client(Way way) {
        DnsResolver names = way.proxy() == null
                ? resolver
                : Proxies.isSocks(way.proxy()) ? Proxies.REMOTE : SystemDefaultDnsResolver.INSTANCE;
        return Connections.client(identity, names, limits, way);
    }

    private static HttpHost hostOf(WebAddress address) {
        return new HttpHost(address.scheme(), unbracketed(address.host()), address.port());
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
