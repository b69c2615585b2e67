package org.presswatch.fetcher.discovery;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.presswatch.fetcher.discovery.FeedLink.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class FeedLinksTest {

    private static final String HOME = "https://www.example.co.uk/";

    @Test
    void findsWhatThePageDeclares() {
        assertThat(onPage("""
                <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
                <LINK REL='Alternate stylesheet' TYPE='Application/Atom+XML' HREF='//feeds.example.net/all?utm_source=x'>
                <link rel="alternate" hreflang="de" href="/de/"><link rel="alternate" type="application/json" href="/wp-json/x">
                <link rel="alternate" type="application/rss+xml" title="All news" href="javascript:x">"""))
                .containsExactly(
                        "https://feeds.example.net/all?utm_source=x", "https://www.example.co.uk/comments/feed");
    }

    @Test
    void findsWhatThePageLinksTo_onItsOwnSiteOnly() {
        assertThat(onPage("""
                <a href="/about">About</a><a href="/news/feedback-from-readers">Feedback</a>
                <a href="https://news.example.co.uk/rss/world">World</a><a href="/service?id=7">RSS</a>
                <a href="https://elsewhere.example/rss.xml">RSS</a>"""))
                .containsExactly("https://news.example.co.uk/rss/world", "https://www.example.co.uk/service?id=7");
    }

    @Test
    void resolvesAgainstTheBaseOfThePage() {
        assertThat(onPage("<base href='/sub/'><link rel=alternate type=application/rss+xml href=feed>"))
                .containsExactly("https://www.example.co.uk/sub/feed");
    }

    @Test
    void takesFewOfAFlood() {
        String flood = IntStream.range(0, 50_000)
                .mapToObj(i -> "<a href='/rss/" + i + "'>RSS</a>")
                .collect(Collectors.joining());
        assertThat(onPage(flood)).hasSize(8);
    }

    @Test
    void knowsWhereSitesLikeToHaveOne() {
        List<FeedLink> around = FeedLinks.around(
                "https://example.org",
                List.of("https://example.org/sitemap.xml", "https://example.org/news-sitemap.xml"));
        assertThat(around.getFirst())
                .isEqualTo(new FeedLink("https://example.org/news-sitemap.xml", null, Origin.SITEMAP));
        assertThat(around)
                .extracting(FeedLink::url)
                .contains("https://example.org/feed", "https://example.org/rss.xml");
    }

    private static List<String> onPage(String html) {
        return FeedLinks.onPage(html, HOME).stream().map(FeedLink::url).toList();
    }
}
