package org.presswatch.store.alert.send;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.presswatch.store.search.BadParameterException;

/** Sends messages to webhooks. Follows no redirect, believes no answer's body, and ends in time. */
public final class WebhookSender implements AutoCloseable {

    private final TargetRules rules;
    private final MessageText text;
    private final Clock clock;
    private final Duration timeout;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadline").factory());

    /**
     * @param timeout for the whole exchange
     */
    public WebhookSender(TargetRules rules, MessageText text, Clock clock, Duration timeout) {
        this.rules = rules;
        this.text = text;
        this.clock = clock;
        this.timeout = timeout;
        var limit = Timeout.of(timeout);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(rules)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(limit)
                                .setSocketTimeout(limit)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(limit).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Presswatch")
                .build();
    }

    /** Sends it once. */
    public Sending send(Message message) {
        URI target;
        try {
            target = rules.check(message.query().target());
        } catch (BadParameterException e) {
            return new Sending.Refused(null, e.getMessage());
        }
        HttpPost post = request(message, target);
        ScheduledFuture<?> deadline = deadlines.schedule(post::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            // The body is not read: closing the answer closes its connection.
            return client.execute(post, response -> of(response.getCode()));
        } catch (IOException e) {
            return new Sending.Failed(null, e.getClass().getSimpleName() + ": " + e.getMessage());
        } finally {
            deadline.cancel(false);
        }
    }

    private HttpPost request(Message message, URI target) {
        String body = text.json(message, clock.instant());
        long timestamp = clock.instant().getEpochSecond();
        var post = new HttpPost(target);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        post.setHeader("webhook-id", message.id());
        post.setHeader("webhook-timestamp", Long.toString(timestamp));
        if (message.secret() != null) {
            post.setHeader("webhook-signature", Signature.of(message.id(), timestamp, body, message.secret()));
        }
        // One connection a message: what a target leaves in it is nobody else's.
        post.setHeader("Connection", "close");
        return post;
    }

    private static Sending of(int status) {
        if (status >= 200 && status < 300) {
            return new Sending.Done(status);
        }
        return status == HttpStatus.SC_GONE
                ? new Sending.Refused(status, "the target answered 410 Gone")
                : new Sending.Failed(status, "the target answered " + status);
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
