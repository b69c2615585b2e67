package org.presswatch.store.read;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;
import org.presswatch.store.search.FilterParser;
import org.presswatch.store.write.ArticleWriter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words in their order among many articles that have them in another: 2,400 of one instant and before them one every
 * three days over five years, every hundredth with the phrase.
 */
class PhrasesIT {

    private static final DataSource DATABASE = TestDatabase.create();
    private static final Instant LAST = Instant.parse("2026-11-20T10:00:00Z");
    private static final int AT_ONE_INSTANT = 2_400;
    private static final int COUNT = 3_000;

    private final Reading reading = new Reading(DATABASE, Duration.ofSeconds(60));
    private final ArticleLists lists = new ArticleLists(reading);

    @BeforeAll
    static void store() throws SQLException {
        var events = new ArrayList<ArticleClassified>();
        for (int i = 0; i < COUNT; i++) {
            boolean russian = i % 200 == 150;
            String site = i % 2 == 0 ? "a" : "b";
            events.add(Articles.at("https://" + site + ".example/" + i)
                    .title("T" + i)
                    .language(russian ? "ru" : "en")
                    .text(text(i))
                    .published(LAST.minus(Duration.ofDays(3L * Math.max(0, i - AT_ONE_INSTANT)))
                            .toString())
                    .event());
        }
        var writer = new ArticleWriter(DATABASE);
        for (int i = 0; i < COUNT; i += 200) {
            writer.write(events.subList(i, i + 200));
        }
    }

    private static String text(int number) {
        if (number % 200 == 150) {
            return "Суд заблокировал сайты газет.";
        }
        return number % 100 == 50
                ? "They said the messengers were blocked."
                : "Blocked they were, said the messengers.";
    }

    private List<ArticlePage> pages(String... parameters) {
        var asked = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            asked.put(parameters[i], List.of(parameters[i + 1]));
        }
        var pages = new ArrayList<ArticlePage>();
        do {
            pages.add(lists.page(FilterParser.strict(asked)));
            asked.put("after", List.of(String.valueOf(pages.getLast().next())));
        } while (pages.getLast().next() != null);
        return pages;
    }

    private static List<String> titles(List<ArticlePage> pages) {
        return pages.stream()
                .flatMap(page -> page.articles().stream())
                .map(ArticleSummary::title)
                .toList();
    }

    @Test
    void findsAllThatHaveThePhrase_eachOnce_newestFirst_overPagesAndStretches() {
        List<ArticlePage> pages = pages("q", "\"messenger was blocking\"", "limit", "4");
        assertThat(titles(pages)).hasSize(15).doesNotHaveDuplicates().endsWith("T2450", "T2650", "T2850");
        List<ArticleSummary> all =
                pages.stream().flatMap(page -> page.articles().stream()).toList();
        assertThat(all).isSortedAccordingTo((one, other) -> {
            int byTime = other.listedAt().compareTo(one.listedAt());
            return byTime != 0 ? byTime : other.id().compareTo(one.id());
        });
        assertThat(titles(pages("q", "\"messenger was blocking\"", "limit", "200")))
                .isEqualTo(titles(pages));
    }

    @Test
    void tellsHowFarItLooked_whereAPageEndsEarly() {
        List<ArticlePage> pages = pages("q", "\"messengers said\"");
        assertThat(titles(pages)).isEmpty();
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.subList(0, pages.size() - 1))
                .allSatisfy(page -> assertThat(page.searchedTo()).isNotNull());
        assertThat(pages.getLast().searchedTo()).isNull();
    }

    @Test
    void fillsAPage_whereItMayTakeItsTime() {
        ArticlePage page = lists.fullPage(
                FilterParser.strict(Map.of("q", List.of("\"messengers were blocked\""), "limit", List.of("15"))));
        assertThat(page.articles()).hasSize(15);
        assertThat(page.next()).isNull();
        assertThat(page.searchedTo()).isNull();
    }

    @Test
    void givesUpAFullPage_whereTooManyArticlesHaveTheWordsInAnotherOrder() {
        ArticlePage page = new ArticleLists(reading, 1_000)
                .fullPage(FilterParser.strict(Map.of("q", List.of("\"messengers said\""))));
        assertThat(page.articles()).isEmpty();
        assertThat(page.searchedTo()).isNotNull();
        ArticlePage all = lists.fullPage(FilterParser.strict(Map.of("q", List.of("\"messengers said\""))));
        assertThat(all.searchedTo()).isNull();
    }

    @Test
    void leavesOutWhatMustNotBeThere() {
        assertThat(titles(pages("q", "\"messengers were blocked\" -said"))).isEmpty();
        assertThat(titles(pages("q", "messengers -\"messengers were blocked\"", "limit", "200")))
                .hasSize(COUNT - 30);
        assertThat(titles(pages("q", "messengers -\"said messengers\"", "limit", "200")))
                .hasSize(titles(pages("q", "messengers", "limit", "200")).size());
        assertThat(titles(pages("q", "газет -\"сайтов газеты\""))).isEmpty();
    }

    @Test
    void keepsToFilters_andToTheDictionaryOfEachLanguage() {
        assertThat(titles(pages("q", "\"сайта газеты\""))).hasSize(15).doesNotHaveDuplicates();
        assertThat(titles(pages("q", "\"сайта газеты\"", "site", "b.example"))).isEmpty();
        assertThat(titles(pages("q", "\"messengers were blocked\"", "from", "2022-01-01", "to", "2025-12-31")))
                .containsExactly("T2650", "T2850");
        assertThat(titles(pages("q", "\"messengers were blocked\" OR \"сайты газет\"", "limit", "7")))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void countsThoseWithThePhrase_andTellsWhereItDidNotReadAll() {
        var facets = new Facets(reading);
        FacetCounts few = facets.of(FilterParser.strict(Map.of(
                        "q",
                        List.of("\"messengers were blocked\""),
                        "from",
                        List.of("2022-01-01"),
                        "to",
                        List.of("2025-12-31")))
                .filter());
        assertThat(few.total()).isEqualTo(2);
        assertThat(few.capped()).isFalse();
        assertThat(few.sites()).containsExactly(new Count("a.example", 2));
        FacetCounts many = facets.of(
                FilterParser.strict(Map.of("q", List.of("\"messengers said\""))).filter());
        assertThat(many.total()).isZero();
        assertThat(many.capped()).isTrue();
    }
}
