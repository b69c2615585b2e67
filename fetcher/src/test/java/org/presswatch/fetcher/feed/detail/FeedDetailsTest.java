package org.presswatch.fetcher.feed.detail;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class FeedDetailsTest {

    private static final String URL = "https://example.org/feeds/all.xml";

    @Test
    void keepsMarkupAndMakesItsLinksAbsolute() {
        Map<String, Object> details = of("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/base/" xml:lang="en_GB">
                <entry><title type="html">See &lt;a href="x"&gt;this&lt;/a&gt;&lt;script&gt;x()&lt;/script&gt;</title>
                <updated>2025-06-10T12:00:00+02:00</updated></entry></feed>""");
        assertThat(find(details, "entries", 0, "title"))
                .isEqualTo("See <a href=\"https://example.org/base/x\">this</a>");
        assertThat(find(details, "entries", 0, "title_detail", "language")).isEqualTo("en-GB");
        assertThat(find(details, "entries", 0, "updated_parsed")).isEqualTo(List.of(2025, 6, 10, 10, 0, 0, 1, 161, 0));
        assertThat(details).containsEntry("version", "atom10").containsEntry("encoding", "utf-8");
    }

    @Test
    void knowsOldAndOtherNames() {
        Map<String, Object> details = of("""
                <rss version="2.0"><channel><copyright>C</copyright><item><guid isPermaLink="false">7</guid>
                <author>ann@example.org (Ann Other)</author><description>D</description>
                <enclosure url="a.mp3" length="1" type="audio/mpeg"/></item></channel></rss>""");
        assertThat(find(details, "channel", "rights")).isEqualTo("C");
        assertThat(find(details, "items", 0, "guid")).isEqualTo("7");
        assertThat(find(details, "entries", 0, "description")).isEqualTo("D");
        assertThat(find(details, "entries", 0, "author_detail"))
                .isEqualTo(Map.of("name", "Ann Other", "email", "ann@example.org"));
        assertThat(find(details, "entries", 0, "enclosures", 0, "url")).isEqualTo("https://example.org/feeds/a.mp3");
        assertThat(find(details, "entries", 1)).isNull();
    }

    @Test
    void saysNothingAboutWhatIsNoFeed() {
        assertThat(find(of("<html><body>x</body></html>"), "entries")).isEqualTo(List.of());
        assertThat(find(of("{\"a\": 1}"), "entries")).isEqualTo(List.of());
        assertThat(find(of(""), "feed", "title")).isNull();
    }

    private static Map<String, Object> of(String text) {
        return FeedDetails.of(text.getBytes(UTF_8), Map.of(), URL);
    }

    private static Object find(Map<String, Object> details, Object... path) {
        return DetailPath.find(details, List.of(path));
    }
}
