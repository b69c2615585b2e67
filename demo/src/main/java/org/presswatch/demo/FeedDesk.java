package org.presswatch.demo;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.presswatch.demo.article.DemoArticle;
import org.presswatch.demo.article.DemoArticles;
import org.presswatch.demo.article.Outlet;
import org.presswatch.demo.feed.Entry;
import org.presswatch.demo.feed.Feed;
import org.presswatch.demo.feed.FeedFormat;
import org.presswatch.demo.http.Page;
import org.presswatch.demo.http.Validators;

/** Keeps the feeds of the outlets: the bundled articles, their corrections, and what tests announce. */
final class FeedDesk {

    private static final Map<Outlet, FeedFormat> FORMATS = new EnumMap<>(
            Map.of(Outlet.MERIDIAN, FeedFormat.RSS, Outlet.BEREG, FeedFormat.ATOM, Outlet.LANTERN, FeedFormat.JSON));

    private final URI base;
    private final Corrections corrections;
    private final InstantSource clock;
    private final boolean bundled;
    private final Map<Outlet, Map<String, Announcement>> announced = new EnumMap<>(Outlet.class);
    private Instant lastAnnounced;

    FeedDesk(URI base, Corrections corrections, DemoSite.Options options) {
        this.base = base;
        this.corrections = corrections;
        this.clock = options.clock();
        this.bundled = options.bundledArticles();
        this.lastAnnounced = clock.instant();
    }

    synchronized void announce(Outlet outlet, Announcement announcement) {
        announced.computeIfAbsent(outlet, o -> new LinkedHashMap<>()).put(announcement.path(), announcement);
        lastAnnounced = clock.instant();
    }

    /** The feed as of now; a visitor who has the corrected one from an earlier run is not taken back in time. */
    synchronized Page feed(Outlet outlet, Validators validators) {
        if (bundled && validators.name(page(outlet, DemoArticle::correctedOrPublished))) {
            corrections.makeAll(DemoArticles.of(outlet));
        }
        return page(outlet, this::updated);
    }

    private Page page(Outlet outlet, Function<DemoArticle, Instant> updated) {
        FeedFormat format = FORMATS.get(outlet);
        Feed feed = new Feed(
                outlet.title(),
                outlet.language(),
                absolute(outlet.feedPath()),
                absolute("/" + outlet.id() + "/"),
                entries(outlet, updated));
        return Page.ok(format.contentType(), format.write(feed), corrections.lastMade(lastAnnounced));
    }

    private List<Entry> entries(Outlet outlet, Function<DemoArticle, Instant> updated) {
        List<Entry> entries = new ArrayList<>();
        announced.getOrDefault(outlet, Map.of()).values().forEach(item -> entries.add(entry(outlet, item)));
        if (bundled) {
            DemoArticles.of(outlet).forEach(article -> entries.add(entry(article, updated.apply(article))));
        }
        entries.sort(Comparator.comparing(Entry::published).reversed());
        return entries;
    }

    private Entry entry(DemoArticle article, Instant updated) {
        return new Entry(
                "tag:demo.presswatch.org,2026:" + article.path(),
                absolute(article.announcedPath()),
                article.title(),
                article.summary(),
                article.language(),
                article.authors(),
                article.published(),
                updated);
    }

    private Instant updated(DemoArticle article) {
        return corrections.made(article) ? article.correctedOrPublished() : article.published();
    }

    private Entry entry(Outlet outlet, Announcement item) {
        return new Entry(
                "tag:demo.presswatch.org,2026:" + item.path(),
                absolute(item.path()),
                item.title(),
                item.summary(),
                outlet.language(),
                List.of(),
                item.published(),
                item.updated());
    }

    private String absolute(String path) {
        return base.resolve(path).toString();
    }
}
