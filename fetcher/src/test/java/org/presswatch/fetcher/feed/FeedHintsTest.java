package org.presswatch.fetcher.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class FeedHintsTest {

    @Test
    void readsWhenAFeedWantsToBeLeftAlone() throws NotAFeedException {
        FeedHints hints = hints("""
                <rss version="2.0"><channel><title>F</title><ttl>45</ttl>
                <skipHours><hour>0</hour><hour> 7 </hour><hour>24</hour><hour>99</hour><hour>x</hour></skipHours>
                <skipDays><day>Sunday</day><day>saturday</day><day>Someday</day></skipDays></channel></rss>""");
        assertThat(hints.ownWait()).isEqualTo(Duration.ofMinutes(45));
        assertThat(hints.quiet()).isEqualTo(new QuietTimes(Set.of(0, 7), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
    }

    @Test
    void findsTheHubAndTheAddressThatItKnows() throws NotAFeedException {
        FeedHints rss = hints("""
                <rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>F</title><link>/</link>
                <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="/feed"/></channel></rss>""");
        assertThat(rss.hub()).isEqualTo("https://hub.example/");
        assertThat(rss.self()).isEqualTo("https://example.org/feed");
        FeedHints json = hints("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "F", "feed_url": "https://example.org/f.json",
                 "hubs": [{"type": "rssCloud", "url": "x"}, {"type": "WebSub", "url": "https://hub.example/j"}],
                 "items": []}""");
        assertThat(json.hub()).isEqualTo("https://hub.example/j");
        assertThat(json.self()).isEqualTo("https://example.org/f.json");
    }

    @Test
    void hasNoHints_whenTheFeedSaysNothing() throws NotAFeedException {
        assertThat(hints("<rss><channel><title>F</title></channel></rss>")).isEqualTo(FeedHints.NONE);
    }

    @Test
    void findsTheEndOfTheQuiet() {
        var nights = new QuietTimes(Set.of(22, 23, 0, 1), Set.of());
        assertThat(nights.endAt(Instant.parse("2026-01-05T22:10:00Z"))).isEqualTo("2026-01-06T02:00:00Z");
        assertThat(nights.endAt(Instant.parse("2026-01-05T12:10:00Z"))).isEqualTo("2026-01-05T12:10:00Z");
    }

    private static FeedHints hints(String feed) throws NotAFeedException {
        return new FeedReader()
                .read(feed.getBytes(UTF_8), null, "https://example.org/feed")
                .hints();
    }
}
