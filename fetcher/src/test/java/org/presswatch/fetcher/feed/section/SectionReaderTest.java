package org.presswatch.fetcher.feed.section;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.presswatch.fetcher.feed.Feed;
import org.presswatch.fetcher.feed.FeedItem;
import org.presswatch.fetcher.feed.NotAFeedException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SectionReaderTest {

    private static final String URL = "https://www.example.org/news/";

    @Test
    void findsTheListOfArticlesAndNoFurniture() throws NotAFeedException {
        assertThat(urls("""
                <html lang=en><title>News</title><nav><ul><li><a href=/about-us-and-our-long-history>About us and our long
                history</a><li><a href=/imprint>Imprint</a></ul></nav>
                <div class=list>
                  <div class=item><a href="/n/1"><img src=x></a><h2><a href="/n/1">The first headline is this one</a></h2></div>
                  <div class=item><h2><a href="/n/2?utm_source=x">A second headline that reads well</a></h2></div>
                  <div class=item><h2><a href="//example.org/n/3#top">And a third headline of some length</a></h2></div>
                  <div class=item><h2><a href="https://elsewhere.example/n/4">Somebody else's headline over there</a></h2></div>
                </div>
                <p><a href=/tag/law>Law</a> <a href=/search>Search</a> <a href=/login>Log in to read and to comment</a></p>
                <footer><a href=/2026/01/05/terms>Terms and conditions of use of this site</a></footer>"""))
                .containsExactly(
                        "https://www.example.org/n/1", "https://www.example.org/n/2", "https://example.org/n/3");
    }

    @Test
    void findsArticlesByTheirAddresses_whereverTheyStand() throws NotAFeedException {
        assertThat(urls("""
                <a href=/2026/01/05/short>Short</a><a href=/politics/court-frees-editor-of-paper>Here</a>
                <a href=/article-1234567>Read</a><a href=/sport>Sport</a><a href=/photo-123456.jpg>Picture</a>"""))
                .containsExactly(
                        "https://www.example.org/2026/01/05/short",
                        "https://www.example.org/politics/court-frees-editor-of-paper",
                        "https://www.example.org/article-1234567");
    }

    @Test
    void takesTheFullerTextAsTitle() throws NotAFeedException {
        Feed feed = read("<a href=/n/123456></a><a href=/n/123456>The headline</a><a href=/n/123456>More</a>");
        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("The headline");
    }

    @Test
    void refusesAPageWithoutArticles() {
        assertThatThrownBy(() -> read("<html><a href=/a>A</a><a href=/b>B</a>")).isInstanceOf(NotAFeedException.class);
    }

    @Test
    void takesFewOfAFlood() throws NotAFeedException {
        var page = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            page.append("<a href=/n/").append(100_000 + i).append(">x</a>");
        }
        assertThat(read(page.toString()).items()).hasSize(200);
    }

    private static List<String> urls(String html) throws NotAFeedException {
        return read(html).items().stream().map(FeedItem::url).toList();
    }

    private static Feed read(String html) throws NotAFeedException {
        return SectionReader.read(html.getBytes(UTF_8), "text/html; charset=utf-8", URL);
    }
}
