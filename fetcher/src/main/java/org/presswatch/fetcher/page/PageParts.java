package org.presswatch.fetcher.page;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.presswatch.fetcher.emit.EventOutlet;
import org.presswatch.fetcher.host.HostHealth;
import org.presswatch.fetcher.http.WebClient;

/** What a downloader works with. */
public record PageParts(
        WebClient web,
        PageRepository pages,
        PageJournal journal,
        HostHealth health,
        EventOutlet outlet,
        MeterRegistry meters,
        Clock clock) {}
