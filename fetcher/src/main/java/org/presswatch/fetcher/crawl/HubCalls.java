package org.presswatch.fetcher.crawl;

import java.time.Duration;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.http.FetchResult;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.http.address.WebAddress;
import org.presswatch.fetcher.websub.Subscription;
import org.presswatch.fetcher.websub.Subscriptions;

/** Asks hubs for the subscriptions that are due, each in its host's turn. */
public final class HubCalls {

    private final Subscriptions subscriptions;
    private final WebClient web;
    private final HostRepository hosts;
    private final MeterRegistry meters;
    private final HubSettings settings;

    public HubCalls(Subscriptions subscriptions, CrawlParts parts, HostRepository hosts, HubSettings settings) {
        this.subscriptions = subscriptions;
        this.web = parts.web();
        this.meters = parts.meters();
        this.hosts = hosts;
        this.settings = settings;
    }

    /** Makes one call; whether there was one to make. One whose host is busy is made another time. */
    public boolean next() {
        Optional<Subscription> due = subscriptions.take();
        due.ifPresent(this::call);
        return due.isPresent();
    }

    private void call(Subscription subscription) {
        String host = WebAddress.of(subscription.hub()).authority();
        if (!hosts.take(host)) {
            subscriptions.postpone(subscription);
            return;
        }
        try {
            FetchResult result = web.post(subscription.hub(), subscription.form(settings.callback(), settings.lease()));
            boolean accepted = result instanceof Answer answer && answer.status() / 100 == 2;
            meters.counter("fetcher.hubs.asked", "outcome", accepted ? "accepted" : "refused")
                    .increment();
        } finally {
            hosts.release(host, settings.delay());
        }
    }

    /**
     * How hubs are asked.
     *
     * @param callback where this service is reached from outside
     * @param lease that is asked for
     * @param delay between two requests to a host
     */
    public record HubSettings(String callback, Duration lease, Duration delay) {}
}
