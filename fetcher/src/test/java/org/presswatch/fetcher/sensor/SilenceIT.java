package org.presswatch.fetcher.sensor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.SourceObserved.Kind;
import org.presswatch.fetcher.catalogue.FeedCatalogue;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.FetcherSchema;
import org.presswatch.fetcher.emit.TellingOutlet;
import org.presswatch.fetcher.listing.ListedFeed;
import org.presswatch.fetcher.sensor.SilenceWatch.SilenceRule;

import static org.assertj.core.api.Assertions.assertThat;

/** An outlet is silent against its own rhythm, not against another's. */
class SilenceIT {

    private static final String FEED = "https://outlet.example/feed";

    private final Database database = FetcherSchema.fresh();
    private final List<SourceObserved> seen = new ArrayList<>();
    private final SilenceWatch watch = new SilenceWatch(
            database,
            new TellingOutlet(event -> seen.add((SourceObserved) event)),
            new SilenceRule(Duration.ofDays(1), 5),
            Clock.systemUTC());

    @Test
    void saysOnceThatAnHourlyOutletIsSilent_andThatItSpeaksAgain() {
        feedWithPages(Duration.ofHours(1), Duration.ofDays(2));
        watch.look();
        watch.look();
        assertThat(seen).extracting(SourceObserved::kind).containsExactly(Kind.SILENCE);
        assertThat(seen.getFirst().host()).isEqualTo("outlet.example");
        assertThat(seen.getFirst().detail()).contains("nine of ten gaps are at most PT1H");
        page(99, Duration.ZERO);
        database.update("UPDATE fetcher.feed SET changed_at = now()");
        watch.look();
        assertThat(seen).extracting(SourceObserved::kind).containsExactly(Kind.SILENCE, Kind.RECOVERY);
    }

    @Test
    void leavesAWeeklyOutletItsWeek() {
        feedWithPages(Duration.ofDays(7), Duration.ofDays(14));
        watch.look();
        assertThat(seen).isEmpty();
    }

    @Test
    void takesAFeedThatCannotBeReadForNoSilentOne() {
        feedWithPages(Duration.ofHours(1), Duration.ofDays(2));
        database.update("UPDATE fetcher.feed SET failures = 3");
        watch.look();
        assertThat(seen).isEmpty();
    }

    private void feedWithPages(Duration gap, Duration silent) {
        new FeedCatalogue(database).list(List.of(new ListedFeed(FEED, null, null, null, null)));
        for (int i = 0; i < 20; i++) {
            page(i, silent.plus(gap.multipliedBy(i)));
        }
        database.update(
                "UPDATE fetcher.feed SET changed_at = now() - make_interval(secs => ?), succeeded_at = now()", silent);
    }

    private void page(int number, Duration ago) {
        database.update("""
                INSERT INTO fetcher.page (id, url, host, feed_id, entry, fingerprint, first_seen_at)
                SELECT ?, ?, host, id, '{}', '', now() - make_interval(secs => ?) FROM fetcher.feed""", "page" + number, "https://outlet.example/" + number, ago);
    }
}
