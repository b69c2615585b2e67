package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presswatch.events.ArticleClassified;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;
import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.FilterParser;
import org.presswatch.store.search.TimelineRequest;
import org.presswatch.store.write.ArticleEraser;
import org.presswatch.store.write.ArticleWriter;

import static org.assertj.core.api.Assertions.assertThat;

/** Four years of articles, one every five days: every stretch of time that a search reads is crossed. */
class ManyArticlesIT {

    private static final DataSource DATABASE = TestDatabase.create();
    private static final int COUNT = 300;
    private static final Instant LAST = Instant.parse("2026-11-20T10:00:00Z");

    private final Reading reading = new Reading(DATABASE, Duration.ofSeconds(20));
    private final ArticleLists lists = new ArticleLists(reading);

    @BeforeAll
    static void store() throws SQLException {
        var events = new ArrayList<ArticleClassified>();
        for (int i = 0; i < COUNT; i++) {
            Articles article = Articles.at("https://" + site(i) + ".example/" + i)
                    .title("T" + i)
                    .language(i % 4 == 0 ? "ru" : "en")
                    .text(i % 50 == 7 ? "a rare zebra" : "the messengers were blocked")
                    .published(LAST.minus(Duration.ofDays(5L * i)).toString())
                    .entity("acme", "platform", "Acme Inc", i % 2 == 0 ? "TR" : "DE");
            events.add(
                    i % 50 == 7
                            ? article.event()
                            : article.topic("blocking", 0.9, "action=blocked").event());
        }
        var writer = new ArticleWriter(DATABASE);
        for (int i = 0; i < COUNT; i += 20) {
            writer.write(events.subList(i, i + 20));
        }
    }

    /** More than a timeline shows, some with as many articles as others. */
    private static String site(int number) {
        return number % 3 == 0 ? "a" : number % 3 == 1 ? "b" : "c" + number % 17;
    }

    private static Map<String, List<String>> map(String... parameters) {
        var map = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], List.of(parameters[i + 1]));
        }
        return map;
    }

    private List<String> all(String... parameters) {
        return all(lists, parameters);
    }

    private static List<String> all(ArticleLists lists, String... parameters) {
        var titles = new ArrayList<String>();
        Map<String, List<String>> asked = map(parameters);
        ArticlePage page;
        do {
            page = lists.page(FilterParser.strict(asked));
            page.articles().forEach(article -> titles.add(article.title()));
            asked.put("after", List.of(String.valueOf(page.next())));
        } while (page.next() != null);
        return titles;
    }

    @Test
    void findsTheRareAndTheFrequent_newestFirst_eachOnce() {
        assertThat(all("q", "zebra", "limit", "2")).containsExactly("T7", "T57", "T107", "T157", "T207", "T257");
        assertThat(all("q", "blocked messenger", "limit", "17"))
                .hasSize(294)
                .doesNotHaveDuplicates()
                .startsWith("T0", "T1");
        assertThat(all("country", "TR", "limit", "50")).hasSize(150).startsWith("T0", "T2", "T4");
        assertThat(all("q", "zebra", "site", "a.example", "limit", "50")).containsExactly("T57", "T207");
        assertThat(all("entity", "Acme Inc", "language", "ru", "limit", "200")).hasSize(75);
        assertThat(all("q", "-blocked", "limit", "50")).hasSize(6);
    }

    @Test
    void keepsToTheDatesThatAreGiven() {
        assertThat(all("q", "blocked", "from", "2026-11-01", "to", "2026-11-20"))
                .containsExactly("T0", "T1", "T2", "T3");
        assertThat(all("country", "DE", "from", "2025-01-01", "to", "2025-01-31"))
                .hasSize(3)
                .isSubsetOf(all("country", "DE", "limit", "200"));
    }

    @Test
    void countsAsTheTablesDo() throws SQLException {
        var facets = new Facets(reading);
        FacetCounts everything = facets.of(FilterParser.strict(map()).filter());
        assertThat(everything.total()).isEqualTo(TestDatabase.number(DATABASE, "SELECT count(*) FROM article"));
        assertThat(everything.countries()).containsExactlyInAnyOrder(new Count("TR", 150), new Count("DE", 150));
        FacetCounts words = facets.of(FilterParser.strict(map("q", "blocked")).filter());
        assertThat(words.total()).isEqualTo(294);
        assertThat(words.capped()).isFalse();
        assertThat(words.topics()).containsExactly(new Count("blocking", 294));
    }

    @ParameterizedTest
    @CsvSource({"2024-01-17, month", "2024-12-31, week", "2026-08-30, day", "2026-11-17, day"})
    void countsOverTimeAsTheRowsDo(String from, String interval) {
        var timelines = new Timelines(reading, Clock.systemUTC());
        Map<String, List<String>> asked = map("from", from, "to", "2026-11-25", "by", "site", "interval", interval);
        Timeline kept = timelines.of(TimelineRequest.strict(asked));
        asked.put("language", List.of("en,ru"));
        assertThat(kept).isEqualTo(timelines.of(TimelineRequest.strict(asked)));
        assertThat(kept.interval()).isEqualTo(interval);
        assertThat(kept.series()).hasSizeBetween(1, 12);
    }

    @Test
    void countsByWeek_whatWasStoredBefore() throws SQLException {
        DataSource database = TestDatabase.create("62");
        var writer = new ArticleWriter(database);
        for (int i = 0; i < 30; i++) {
            String published = LAST.minus(Duration.ofDays(10L * i)).toString();
            writer.write(List.of(
                    Articles.at("https://w.example/" + i).published(published).event()));
        }
        TestDatabase.migrate(database, "latest");
        assertThat(TestDatabase.number(
                        database, "SELECT sum(articles) FROM article_sum WHERE kind = 'all' AND grain = 'W'"))
                .isEqualTo(30);
        writer.write(List.of(
                Articles.at("https://w.example/30").published(LAST.toString()).event()));
        var timelines = new Timelines(new Reading(database, Duration.ofSeconds(20)), Clock.systemUTC());
        Map<String, List<String>> asked = map("from", "2026-01-15", "to", "2026-11-25", "by", "site");
        Timeline kept = timelines.of(TimelineRequest.strict(asked));
        asked.put("site", List.of("w.example"));
        assertThat(kept.interval()).isEqualTo("week");
        assertThat(kept).isEqualTo(timelines.of(TimelineRequest.strict(asked)));
    }

    @Test
    void countsWithinATopicAsTheRowsDo() {
        var facets = new Facets(reading);
        FacetCounts kept =
                facets.of(FilterParser.strict(map("topic", "blocking")).filter());
        assertThat(kept)
                .isEqualTo(facets.of(FilterParser.strict(map("topic", "blocking", "language", "en,ru"))
                        .filter()));
        assertThat(kept.total()).isEqualTo(294);
        var timelines = new Timelines(reading, Clock.systemUTC());
        for (String by : List.of("site", "country", "language", "topic")) {
            assertThat(timelines.of(TimelineRequest.strict(map("topic", "blocking", "from", "2024-01-15", "by", by))))
                    .as(by)
                    .isEqualTo(timelines.of(TimelineRequest.strict(
                            map("topic", "blocking", "language", "en,ru", "from", "2024-01-15", "by", by))));
        }
    }

    @Test
    void losesNothing_whereStretchesMeet() throws SQLException {
        DataSource database = TestDatabase.create();
        var events = new ArrayList<ArticleClassified>();
        var titles = new ArrayList<String>();
        for (int day = 0; day < 140; day++) {
            Instant midnight = LAST.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(day));
            for (Instant published : List.of(midnight, midnight.minusNanos(1_000), midnight.minusNanos(1_300_000))) {
                titles.add("E" + events.size());
                events.add(Articles.at("https://e.example/" + events.size())
                        .title(titles.getLast())
                        .text("the messengers were blocked")
                        .published(published.toString())
                        .entity("acme", "platform", "Acme Inc", "TR")
                        .event());
            }
        }
        new ArticleWriter(database).write(events);
        var edges = new ArticleLists(new Reading(database, Duration.ofSeconds(20)));
        for (String word : List.of("blocked", "\"messengers were blocked\"", "country:TR", "-zebra")) {
            assertThat(all(edges, "q", word, "limit", "31")).as(word).isEqualTo(titles);
        }
        FacetCounts counts = new Facets(new Reading(database, Duration.ofSeconds(20)))
                .of(FilterParser.strict(map("q", "blocked")).filter());
        assertThat(counts.total()).isEqualTo(titles.size());
    }

    @Test
    void findsAFractionOfAMicrosecond_whereItIsListed() throws SQLException {
        DataSource database = TestDatabase.create();
        String published = LAST.truncatedTo(ChronoUnit.DAYS).minusNanos(300).toString();
        new ArticleWriter(database)
                .write(List.of(
                        Articles.at("https://e.example/1").published(published).event(),
                        Articles.at("https://e.example/2")
                                .published(LAST.toString())
                                .event()));
        String tag = "format('%L', '=1=' || floor(extract(epoch FROM listed_at) / 86400)::bigint)::tsquery";
        assertThat(TestDatabase.number(database, "SELECT count(*) FROM article WHERE search @@ " + tag))
                .isEqualTo(2);
    }

    @Test
    void findsNothing_whereThereIsNoWord() {
        ArticleFilter filter = FilterParser.strict(map("q", "<b>")).filter();
        assertThat(all("q", "<b>")).isEmpty();
        assertThat(new Facets(reading).of(filter).total()).isZero();
        assertThat(new Timelines(reading, Clock.systemUTC())
                        .of(TimelineRequest.strict(map("q", "<b>")))
                        .series())
                .isEmpty();
    }

    @Test
    void countsNothing_afterTheNewest() {
        var timelines = new Timelines(reading, Clock.systemUTC());
        for (String word : List.of("blocked", "")) {
            Timeline timeline = timelines.of(TimelineRequest.strict(map("q", word, "from", "2026-11-24")));
            assertThat(timeline.series()).as(word).isEmpty();
        }
    }

    @Test
    void seesOneMoment() {
        String level = "SELECT current_setting('transaction_isolation')";
        List<String> levels =
                reading.of(connection -> Reading.rows(connection, level, List.of(), row -> row.getString(1)));
        assertThat(levels).containsExactly("repeatable read");
    }

    @Test
    void keepsTheListShort_thatEverySearchReads() throws SQLException {
        DataSource database = TestDatabase.create();
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("CREATE EXTENSION pgstattuple SCHEMA pg_catalog");
        }
        String waiting = "SELECT pending_tuples FROM pgstatginindex('article_search')";
        var writer = new ArticleWriter(database);
        var events = new ArrayList<ArticleClassified>();
        for (int i = 0; i < 400; i++) {
            events.add(Articles.at("https://d.example/" + i).event());
        }
        writer.write(events.subList(0, 399));
        assertThat(TestDatabase.number(database, waiting)).isPositive();
        writer.write(events.subList(399, 400));
        assertThat(TestDatabase.number(database, waiting)).isZero();
    }

    @Test
    void countsStayTrue_afterRevisionsAndErasure() throws SQLException {
        DataSource database = TestDatabase.create();
        var writer = new ArticleWriter(database);
        Articles article = Articles.at("https://c.example/1").text("blocked").topic("blocking", 0.9, "action=blocked");
        writer.write(List.of(article.event(), Articles.at("https://c.example/2").event()));
        writer.write(List.of(article.language("ru").revision(2).event()));
        var statistics = new Statistics(new Reading(database, Duration.ofSeconds(20)), Clock.systemUTC());
        assertThat(statistics.current().languages()).containsExactlyInAnyOrder(new Count("ru", 1), new Count("en", 1));
        new ArticleEraser(database).erase(article.event().key(), "test");
        var after = new Statistics(new Reading(database, Duration.ofSeconds(20)), Clock.systemUTC());
        assertThat(after.current().articles()).isEqualTo(1);
        assertThat(after.current().topics()).isEmpty();
        FacetCounts none = new Facets(new Reading(database, Duration.ofSeconds(20)))
                .of(FilterParser.strict(map("topic", "blocking")).filter());
        assertThat(none)
                .isEqualTo(new FacetCounts(0, false, Facets.MOST_COUNTED, List.of(), List.of(), List.of(), List.of()));
    }
}
