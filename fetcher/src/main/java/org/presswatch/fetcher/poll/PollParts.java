package org.presswatch.fetcher.poll;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.presswatch.fetcher.host.HostHealth;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.poll.table.FeedRepository;
import org.presswatch.fetcher.poll.table.SitemapRepository;
import org.presswatch.fetcher.robots.RobotsRepository;
import org.presswatch.fetcher.websub.Subscriptions;

/** What a poller works with. */
public record PollParts(
        WebClient web,
        FeedRepository feeds,
        SitemapRepository sitemaps,
        Subscriptions subscriptions,
        RobotsRepository robots,
        HostHealth health,
        MeterRegistry meters,
        Clock clock) {}
