package org.presswatch.fetcher.poll.verdict;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.fetcher.feed.FeedLimits;
import org.presswatch.fetcher.feed.FeedReader;
import org.presswatch.fetcher.feed.NotAFeedException;
import org.presswatch.fetcher.page.Announcement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class AnnouncementsTest {

    private static final String FEED = "https://example.org/feed";

    @Test
    void takesAFloodOfGuidsForOnePage_whereTheyLeadToOne() throws NotAFeedException {
        assertThat(announced(flood(500, 0)).fresh()).hasSize(1);
    }

    @Test
    void knowsThePageAgain_whenItsGuidHasChanged() throws NotAFeedException {
        Announcement first = announced(flood(1, 1)).fresh().iterator().next();
        Announcement second = announced(flood(1, 2)).fresh().iterator().next();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
    }

    @Test
    void takesNoMoreOfAPollThanItsShare() throws NotAFeedException {
        String items = IntStream.range(0, 3 * FeedLimits.ITEMS)
                .mapToObj(i -> "<item><title>T</title><link>/" + i + "</link></item>")
                .collect(Collectors.joining());
        assertThat(announced(items).fresh()).hasSize(FeedLimits.ITEMS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 01 Jan 2099 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"
            })
    void believesNoDateBeforeTheWebOrInTheFuture(String date) throws NotAFeedException {
        Announcement page = announced("<item><title>T</title><link>/a</link><pubDate>" + date + "</pubDate></item>")
                .fresh()
                .iterator()
                .next();
        assertThat(page.entry().publishedAt()).isNull();
    }

    @Test
    void takesARelativeAndAProtocolRelativeLinkForTheSame() throws NotAFeedException {
        assertThat(announced("<item><link>/a</link></item><item><link>//example.org/a</link></item>"
                                + "<item><link>https://example.org/a#b</link></item>")
                        .fresh())
                .extracting(Announcement::url)
                .containsExactly("https://example.org/a");
    }

    private static String flood(int guids, int from) {
        return IntStream.range(from, from + guids)
                .mapToObj(
                        i -> "<item><title>T</title><link>/a</link><guid isPermaLink=\"false\">" + i + "</guid></item>")
                .collect(Collectors.joining());
    }

    private static Announcements announced(String items) throws NotAFeedException {
        byte[] feed = ("<rss version=\"2.0\"><channel><title>F</title>" + items + "</channel></rss>").getBytes(UTF_8);
        return Announcements.of(
                SampleFeeds.at(FEED),
                new FeedReader().read(feed, "application/rss+xml", FEED),
                SampleFeeds.NOW,
                UnaryOperator.identity());
    }
}
