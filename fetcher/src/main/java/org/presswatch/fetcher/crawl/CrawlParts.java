package org.presswatch.fetcher.crawl;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.emit.EventOutlet;
import org.presswatch.fetcher.http.WebClient;
import org.presswatch.fetcher.sensor.BlockPages;

/** What a crawl works with. */
public record CrawlParts(
        Database database,
        WebClient web,
        EventOutlet outlet,
        BlockPages blockPages,
        MeterRegistry meters,
        Clock clock) {}
