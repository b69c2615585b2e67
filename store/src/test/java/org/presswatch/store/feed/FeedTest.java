package org.presswatch.store.feed;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.presswatch.store.read.ArticlePage;

import static org.assertj.core.api.Assertions.assertThat;

class FeedTest {

    private static final Instant SEARCHED_TO = Instant.parse("2026-03-01T00:00:00Z");
    private static final String NOTE = "nothing before 2026-03-01T00:00:00Z was looked at";

    private static Feed feed(ArticlePage page) {
        return Feed.of("Title", "https://x.example/", "https://x.example/feeds/articles.atom", page);
    }

    @Test
    void saysHowFarItLooked_whereItDidNotLookAtEverything() {
        Feed feed = feed(new ArticlePage(List.of(), "next", SEARCHED_TO));
        assertThat(AtomFeed.write(feed)).containsPattern("<subtitle>[^<]*" + NOTE);
        assertThat(RssFeed.write(feed)).containsPattern("<description>[^<]*" + NOTE);
        assertThat(JsonFeed.write(feed)).containsPattern("\"description\":\"[^\"]*" + NOTE);
    }

    @Test
    void saysNothing_whereItLookedAtEverything() {
        Feed feed = feed(new ArticlePage(List.of(), null, null));
        assertThat(AtomFeed.write(feed)).doesNotContain("subtitle");
        assertThat(RssFeed.write(feed)).contains("<description>Title</description>");
        assertThat(JsonFeed.write(feed)).doesNotContain("description");
    }
}
