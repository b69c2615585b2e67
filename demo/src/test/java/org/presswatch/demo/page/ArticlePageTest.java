package org.presswatch.demo.page;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presswatch.demo.article.DemoArticle;
import org.presswatch.demo.article.DemoArticles;
import org.presswatch.demo.article.Fate;
import org.presswatch.demo.article.Resources;

import static org.assertj.core.api.Assertions.assertThat;

class ArticlePageTest {

    private static final URI BASE = URI.create("http://127.0.0.1:8090");

    private final ArticlePage page = new ArticlePage(BASE);

    static Stream<DemoArticle> published() {
        return DemoArticles.all().stream().filter(article -> article.fate() == Fate.PUBLISHED);
    }

    @ParameterizedTest
    @MethodSource("published")
    void showsTitleTextAndFurniture(DemoArticle article) {
        String html = page.render(article, false);
        Document document = Jsoup.parse(html);

        assertThat(html).doesNotContain("{{").doesNotContain("}}");
        assertThat(document.title()).contains(article.title());
        assertThat(document.text()).contains(article.summary()).contains(article.authors());
        assertThat(document.select("a")).hasSizeGreaterThan(8);
        assertThat(document.select("img").eachAttr("src"))
                .allSatisfy(src -> assertThat(Resources.text(src.substring(1))).startsWith("<svg"));
    }

    @Test
    void usesFiveLayouts_whoseMetadataDiffers() {
        Set<String> layouts = published().map(DemoArticle::layout).collect(Collectors.toSet());

        assertThat(layouts).containsExactlyInAnyOrder("wire", "column", "portal", "legacy", "magazine");
        assertThat(first("wire").select("script[type=application/ld+json]")).hasSize(1);
        assertThat(first("column").select("meta[name=date]")).hasSize(1);
        assertThat(first("portal").select("[itemprop=articleBody]")).hasSize(1);
        assertThat(first("magazine").select("article time[datetime]")).isNotEmpty();
        assertThat(first("legacy").select("time, [itemprop], meta[property], script, p, h1, article"))
                .isEmpty();
    }

    @Test
    void marksCorrection_onlyInTheCorrectedVersion() {
        DemoArticle article = published()
                .filter(candidate -> candidate.corrected() != null)
                .findFirst()
                .orElseThrow();

        assertThat(Jsoup.parse(page.render(article, false)).select(".correction, time.updated"))
                .isEmpty();
        assertThat(Jsoup.parse(page.render(article, true))
                        .select("time.updated")
                        .attr("datetime"))
                .isEqualTo("2026-11-21T09:30:00Z");
    }

    private Document first(String layout) {
        DemoArticle article = published()
                .filter(candidate -> candidate.layout().equals(layout))
                .findFirst()
                .orElseThrow();
        return Jsoup.parse(page.render(article, false));
    }
}
