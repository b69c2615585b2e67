package org.presswatch.demo.article;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.presswatch.demo.DemoSite;

import static org.assertj.core.api.Assertions.assertThat;

class DemoArticlesTest {

    @Test
    void indexNamesEveryArticleFile() throws Exception {
        URL index = DemoSite.class.getResource("articles/index.txt");
        try (Stream<Path> files = Files.list(Path.of(index.toURI()).getParent())) {
            assertThat(Resources.text("articles/index.txt").strip().split("\n"))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("index.txt"))
                                    .toList());
        }
    }

    @Test
    void expectsTheseTotals() {
        Expected expected = DemoArticles.expected();

        assertThat(expected.articles()).hasSize(33);
        assertThat(expected.storedArticles()).isEqualTo(31);
        assertThat(expected.topicCounts()).isEqualTo(Map.of("platform-blocking", 11, "media-pressure", 9));
        assertThat(expected.inLanguage("en").storedArticles()).isEqualTo(15);
        assertThat(expected.inLanguage("ru").storedArticles()).isEqualTo(11);
        assertThat(expected.inLanguage("uk").storedArticles()).isEqualTo(2);
        assertThat(expected.inLanguage("tr").storedArticles()).isEqualTo(3);
    }

    @Test
    void oneArticleIsCorrected_oneMoved_oneGone_oneForbidden() {
        Expected expected = DemoArticles.expected();

        assertThat(expected.stored())
                .filteredOn(article -> article.revisions() == 2)
                .hasSize(1);
        assertThat(expected.stored())
                .filteredOn(article -> !article.path().equals(article.announcedPath()))
                .hasSize(1);
        assertThat(expected.neverStored())
                .extracting(ExpectedArticle::fate)
                .containsExactlyInAnyOrder(Fate.GONE, Fate.FORBIDDEN);
    }

    @Test
    void everyArticleCanBeWrittenInTheEncodingOfItsOutlet() {
        assertThat(DemoArticles.all())
                .allSatisfy(article -> assertThat(
                                article.outlet().pageCharset().newEncoder().canEncode(article.title() + article.body()))
                        .as(article.path())
                        .isTrue());
    }

    @Test
    void everyArticleIsAsLongAsNewsIs() {
        assertThat(DemoArticles.all())
                .allSatisfy(article -> assertThat(article.body().split("\\s+"))
                        .as(article.path())
                        .hasSizeBetween(120, 500));
    }

    @Test
    void pathsAndTitlesAreUnique() {
        Set<String> paths = DemoArticles.all().stream()
                .flatMap(article -> Stream.of(article.path(), article.announcedPath()))
                .collect(Collectors.toSet());

        assertThat(paths).hasSize(DemoArticles.all().size() + 1);
        assertThat(DemoArticles.all()).extracting(DemoArticle::title).doesNotHaveDuplicates();
        assertThat(DemoArticles.all())
                .allSatisfy(article -> assertThat(article.path())
                        .startsWith("/" + article.outlet().id() + "/"));
    }
}
