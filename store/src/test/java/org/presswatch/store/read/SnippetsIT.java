package org.presswatch.store.read;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;
import org.presswatch.store.read.ArticleSummary.Fragment;
import org.presswatch.store.search.FilterParser;
import org.presswatch.store.write.ArticleWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Snippets mark what the dictionary of a text's language takes for the word. */
class SnippetsIT {

    private static final DataSource DATABASE = TestDatabase.create();
    private static final String FILLER = "It rained all day and nothing else was to be told. ".repeat(40);

    private final ArticleLists lists = new ArticleLists(new Reading(DATABASE, Duration.ofSeconds(20)));

    @BeforeAll
    static void store() throws SQLException {
        new ArticleWriter(DATABASE)
                .write(List.of(
                        Articles.at("https://a.example/en")
                                .title("Rain")
                                .text(FILLER + "The regulator blocks sites; blockades are something else. " + FILLER)
                                .event(),
                        Articles.at("https://a.example/title")
                                .title("A title tells of gazettes")
                                .text("The text does not.")
                                .event(),
                        Articles.at("https://a.example/ru")
                                .title("Суд")
                                .language("ru")
                                .text("Сайты заблокировали по решению суда.")
                                .event(),
                        Articles.at("https://a.example/de")
                                .title("Regen")
                                .language("de")
                                .text("Die Häuser der Zeitungen.")
                                .event(),
                        Articles.at("https://a.example/uk")
                                .title("Суд")
                                .language("uk")
                                .text("Уряд оголосив про блокуванням сайту.")
                                .event(),
                        Articles.at("https://a.example/pl")
                                .title("Deszcz")
                                .language("pl")
                                .text("Dziennikarzami zajmowali się urzędnicy.")
                                .event(),
                        Articles.at("https://a.example/bn")
                                .title("খবর")
                                .language("bn")
                                .text("বাংলাদেশ সরকারের আদেশ।")
                                .event(),
                        Articles.at("https://a.example/zh")
                                .title("命令")
                                .language("zh")
                                .text("当局封锁了新闻网站。")
                                .event()));
    }

    private List<Fragment> snippet(String query) {
        List<ArticleSummary> found =
                lists.page(FilterParser.strict(Map.of("q", List.of(query)))).articles();
        assertThat(found).hasSize(1);
        return found.getFirst().snippet();
    }

    private String marked(String query) {
        return snippet(query).stream()
                .filter(Fragment::match)
                .map(Fragment::text)
                .collect(Collectors.joining(" "));
    }

    @Test
    void marksTheFormsOfAWord_andNoneThatOnlyLooksLikeOne() {
        assertThat(marked("blocked")).isEqualTo("blocks");
        assertThat(marked("blockad*")).isEqualTo("blockades");
        assertThat(marked("суды заблокировать")).isEqualTo("заблокировали суда");
    }

    @Test
    void marksWordsThatChangeAtTheirBeginning() {
        assertThat(marked("Haus")).isEqualTo("Häuser");
    }

    @Test
    void marksTheWordsOfAPhrase_withoutThoseThatAreNotIndexed() {
        assertThat(marked("\"the regulator blocks\"")).isEqualTo("regulator blocks");
    }

    @Test
    void marksPartsOfSentencesWithoutSpaces() {
        assertThat(marked("封锁")).isEqualTo("封锁");
    }

    @Test
    void showsTheBeginning_whereOnlyTheTitleHasTheWord() {
        assertThat(snippet("gazette"))
                .extracting(Fragment::text, Fragment::match)
                .containsExactly(tuple("The text does not.", false));
    }

    @Test
    void findsTheFormsOfAWord_whereThereIsNoDictionary() {
        assertThat(marked("lang:uk блокування")).isEqualTo("блокуванням");
        assertThat(marked("lang:bn সরকার")).isEqualTo("সরকারের");
        assertThat(marked("lang:uk,pl dziennikarze")).isEqualTo("Dziennikarzami");
        assertThat(lists.page(FilterParser.strict(Map.of("q", List.of("lang:pl zajmowali -dziennikarze"))))
                        .articles())
                .isEmpty();
    }

    @Test
    void findsABeginning_whereThereAreNoSpaces() {
        assertThat(marked("新闻网*")).contains("新闻网");
        assertThat(marked("封*")).contains("封");
    }
}
