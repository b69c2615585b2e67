package org.presswatch.parser.extract;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.presswatch.parser.extract.dom.DeadlineExceededException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class HostilePagesTest {

    private static final String URL = "https://gazette.example.com/news/page";

    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

    private static final String PARAGRAPH =
            "<p>The city council voted on Tuesday to reopen the old harbour after nine years of repairs.</p>";

    @Test
    void endsWithinTheDeadline_whenElementsNestDeep() {
        assertEnds("<div>".repeat(200_000) + PARAGRAPH);
        assertEnds("<b><i>".repeat(75_000) + PARAGRAPH);
        assertEnds("<table><tr><td>".repeat(20_000) + PARAGRAPH);
        assertEnds("<ul><li>".repeat(100_000) + PARAGRAPH);
    }

    @Test
    void endsWithinTheDeadline_whenAPageIsOneLongLine() {
        assertEnds("<p>" + "word ".repeat(400_000));
        assertEnds("<p>" + "x".repeat(2 * 1024 * 1024));
        assertEnds("<p " + "a=b ".repeat(200_000) + ">" + PARAGRAPH);
        assertEnds("<p class='" + "nav ".repeat(400_000) + "'>" + PARAGRAPH);
        assertEnds("<script type='application/ld+json'>" + "[".repeat(400_000) + "</script>" + PARAGRAPH);
        assertEnds("(".repeat(300_000) + " иностранным агентом " + ")".repeat(300_000));
    }

    @Test
    void endsWithinTheDeadline_whenMarkupIsBroken() {
        assertEnds("<!--".repeat(100_000) + PARAGRAPH);
        assertEnds(PARAGRAPH + "<!-- never closed " + "-".repeat(500_000));
        assertEnds("<p a='".repeat(50_000) + PARAGRAPH);
        assertEnds("&#x110000;&#0;&".repeat(100_000) + PARAGRAPH);
        assertEnds("\u0000".repeat(1_000) + PARAGRAPH.replace(" ", "\u0000 "));
    }

    @Test
    void keepsNoControlThatHidesOrReordersText() {
        String hidden = "The coun\u200Bcil vo\u202Eted on Tues\u2066day to re\u00ADopen the har\uFEFFbour at last.";

        var article = (Article) EXTRACTOR.extract(page("<title>Har\u202Ebour</title><p>" + hidden + "</p>"));

        assertThat(article.title()).isEqualTo("Harbour");
        assertThat(article.text()).isEqualTo("The council voted on Tuesday to reopen the harbour at last.");
    }

    @Test
    void keepsNoHalfOfASurrogatePair() {
        String half = "The council &#xD83D; voted &#xDE00; on Tuesday to reopen the harbour.";

        var article = (Article) EXTRACTOR.extract(page("<title>Harbour</title><p>" + half + "</p>"));

        assertThat(article.text().chars().anyMatch(c -> Character.isSurrogate((char) c)))
                .isFalse();
    }

    @Test
    void stops_whenTheDeadlineIsUsedUp() {
        var extractor = new ArticleExtractor(Duration.ofNanos(1), 1024);

        assertThatThrownBy(() -> extractor.extract(page(PARAGRAPH.repeat(1_000))))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("took longer");
    }

    @Test
    void cutsTextBeyondTheLimit_andFlagsIt() {
        var article = (Article) new ArticleExtractor(Duration.ofSeconds(10), 1_000)
                .extract(page("<title>Harbour reopens</title>" + numbered(100)));

        assertThat(article.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1_000);
        assertThat(article.flags()).contains("text-truncated");
    }

    @Test
    void saysNotText_forBinaryBodies() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D};

        assertThat(new ArticleExtractor().extract(Page.of(png, "text/html", URL)))
                .isEqualTo(new NotAnArticle(NotAnArticle.Reason.NOT_TEXT));
    }

    @Test
    void keepsAnAnnouncedPageWithThinText() {
        var announcement = new Announcement("Ferry late", "The ferry was late.", List.of(), "en", null);
        byte[] body = "<p>Fog held it.</p>".getBytes(StandardCharsets.UTF_8);

        var article = (Article) new ArticleExtractor().extract(new Page(body, null, URL, announcement));

        assertThat(article.title()).isEqualTo("Ferry late");
        assertThat(article.text()).isEqualTo("Fog held it.");
        assertThat(article.flags()).contains("thin-text");
    }

    private static void assertEnds(String html) {
        assertThat(new ArticleExtractor(Duration.ofSeconds(10), 1024 * 1024).extract(page(html)))
                .isNotNull();
    }

    private static String numbered(int paragraphs) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            html.append(PARAGRAPH.replace("Tuesday", "day " + i));
        }
        return html.toString();
    }

    private static Page page(String html) {
        return Page.of(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", URL);
    }
}
