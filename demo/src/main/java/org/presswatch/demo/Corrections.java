package org.presswatch.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.presswatch.demo.article.DemoArticle;

/** Decides when an article shows its corrected version: a while after somebody first read the page. */
final class Corrections {

    private final Duration delay;
    private final InstantSource clock;
    private final Map<String, Instant> firstRead = new ConcurrentHashMap<>();

    Corrections(Duration delay, InstantSource clock) {
        this.delay = delay;
        this.clock = clock;
    }

    /** Starts the delay when this is the first time. */
    void read(DemoArticle article) {
        if (article.corrected() != null) {
            firstRead.putIfAbsent(article.path(), clock.instant());
        }
    }

    /** Makes all corrections at once: somebody has seen them before this start of the site. */
    void makeAll(Collection<DemoArticle> articles) {
        articles.stream()
                .filter(article -> article.corrected() != null && !made(article))
                .forEach(
                        article -> firstRead.put(article.path(), clock.instant().minus(delay)));
    }

    boolean made(DemoArticle article) {
        Instant first = firstRead.get(article.path());
        return first != null && !clock.instant().isBefore(first.plus(delay));
    }

    /** When the newest correction was made, {@code start} when there is none yet. */
    Instant lastMade(Instant start) {
        Instant now = clock.instant();
        return firstRead.values().stream()
                .map(first -> first.plus(delay))
                .filter(made -> !made.isAfter(now))
                .max(Instant::compareTo)
                .orElse(start);
    }
}
