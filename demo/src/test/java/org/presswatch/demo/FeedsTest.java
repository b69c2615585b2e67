package org.presswatch.demo;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.presswatch.demo.article.DemoArticle;
import org.presswatch.demo.article.DemoArticles;
import org.presswatch.demo.article.Outlet;

import static org.assertj.core.api.Assertions.assertThat;

class FeedsTest {

    private static final Visitor VISITOR = new Visitor();
    private static DemoSite site;

    @BeforeAll
    static void start() throws IOException {
        site = new DemoSite(DemoSite.Options.forTests()).start();
    }

    @AfterAll
    static void stop() {
        VISITOR.close();
        site.close();
    }

    @Test
    void announcesEveryArticle_inValidRss() throws Exception {
        SyndFeed feed = rome(Outlet.MERIDIAN);

        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertAnnounced(feed, Outlet.MERIDIAN);
    }

    @Test
    void announcesEveryArticle_inValidAtom() throws Exception {
        SyndFeed feed = rome(Outlet.BEREG);

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries())
                .allSatisfy(entry -> assertThat(entry.getAuthor()).isNotBlank());
        assertAnnounced(feed, Outlet.BEREG);
    }

    @Test
    void announcesEveryArticle_inValidJsonFeed() throws Exception {
        JsonNode feed = new ObjectMapper().readTree(VISITOR.text(site.feed(Outlet.LANTERN)));

        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("feed_url").asText())
                .isEqualTo(site.feed(Outlet.LANTERN).toString());
        List<String> seen = new ArrayList<>();
        feed.path("items").forEach(item -> {
            assertThat(item.path("id").asText()).isNotBlank();
            assertThat(Instant.parse(item.path("date_published").asText())).isBefore(Instant.now());
            seen.add(item.path("url").asText() + " " + item.path("language").asText());
        });
        assertThat(seen)
                .containsExactlyElementsOf(DemoArticles.of(Outlet.LANTERN).stream()
                        .map(article -> site.url(article.announcedPath()) + " " + article.language())
                        .toList());
    }

    @Test
    void listsFeeds_asOpml() throws Exception {
        List<String> listed = Jsoup.parse(VISITOR.text(site.url("/feeds.opml")), "", Parser.xmlParser())
                .select("outline[xmlUrl]")
                .eachAttr("xmlUrl");

        assertThat(listed.stream().map(URI::create)).containsExactlyElementsOf(site.feeds());
    }

    @Test
    void servesWhatACrawlerMustFind_asJson() throws Exception {
        JsonNode expected = new ObjectMapper().readTree(VISITOR.text(site.url("/expected.json")));

        assertThat(expected.path("storedArticles").asInt())
                .isEqualTo(DemoArticles.expected().storedArticles());
        assertThat(expected.path("articles")).hasSize(DemoArticles.all().size());
        DemoArticles.expected()
                .topicCounts()
                .forEach((topic, count) -> assertThat(
                                expected.path("topicCounts").path(topic).asInt())
                        .isEqualTo(count));
    }

    private static SyndFeed rome(Outlet outlet) throws Exception {
        return new SyndFeedInput().build(new StringReader(VISITOR.text(site.feed(outlet))));
    }

    private static void assertAnnounced(SyndFeed feed, Outlet outlet) {
        List<DemoArticle> articles = DemoArticles.of(outlet);
        assertThat(feed.getEntries()).hasSameSizeAs(articles);
        for (int i = 0; i < articles.size(); i++) {
            SyndEntry entry = feed.getEntries().get(i);
            DemoArticle article = articles.get(i);
            assertThat(entry.getLink())
                    .isEqualTo(site.url(article.announcedPath()).toString());
            assertThat(entry.getTitle()).isEqualTo(article.title());
            assertThat(entry.getPublishedDate().toInstant()).isEqualTo(article.published());
            assertThat(entry.getDescription().getValue()).isEqualTo(article.summary());
        }
    }
}
