package org.presswatch.store.write;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.SourceObserved;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;
import org.presswatch.store.read.Reading;
import org.presswatch.store.read.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

class RetentionIT {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC);
    private static final Optional<Duration> FOR_EVER = Optional.empty();

    private final DataSource database = TestDatabase.create();
    private final ArticleWriter writer = new ArticleWriter(database);

    private static Articles article(String path, String published) {
        return Articles.at("https://a.example/" + path).published(published);
    }

    private static ArticleClassified blocked(String path, String published) {
        return article(path, published)
                .text("blocked")
                .topic("platform-blocking", 0.9, "action=blocked")
                .event();
    }

    private static SourceObserved observed(String host, SourceObserved.Kind kind, String at) {
        return new SourceObserved(host, kind, "https://" + host + "/", null, null, Instant.parse(at), null, null);
    }

    private long count(String table) throws SQLException {
        return TestDatabase.number(database, "SELECT count(*) FROM " + table);
    }

    private Retention retention(
            Optional<Duration> withoutTopic, Optional<Duration> all, Optional<Duration> observations) {
        return new Retention(database, new Retention.Policy(withoutTopic, all, observations), NOW);
    }

    @Test
    void keepsArticlesAsLongAsThePolicySays_andCountsWhatIsLeft() throws SQLException {
        writer.write(List.of(
                article("old", "2026-01-01T00:00:00Z").event(),
                blocked("old-topic", "2026-01-01T00:00:00Z"),
                blocked("ancient-topic", "2020-01-01T00:00:00Z"),
                article("new", "2026-11-20T00:00:00Z").event()));
        assertThat(retention(FOR_EVER, FOR_EVER, FOR_EVER).articles()).isZero();
        var policy = retention(Optional.of(Duration.ofDays(90)), Optional.of(Duration.ofDays(1_000)), FOR_EVER);
        assertThat(policy.articles()).isEqualTo(2);
        assertThat(count("article")).isEqualTo(2);
        assertThat(count("revision")).isEqualTo(2);
        assertThat(count("evidence")).isEqualTo(1);
        var statistics = new Statistics(new Reading(database, Duration.ofSeconds(20)), NOW);
        assertThat(statistics.current().articles()).isEqualTo(2);
        assertThat(statistics.current().withTopic()).isEqualTo(1);
    }

    @Test
    void keepsNothingOfAnArticle_thatAnOlderParserReadEither() throws SQLException {
        ArticleClassified anew =
                article("old", "2026-01-01T00:00:00Z").text("Read anew.").event();
        writer.write(List.of(article("old", "2026-01-01T00:00:00Z").event()));
        writer.write(List.of(new ArticleClassified(anew.article(), List.of(), List.of(), "newer")));
        assertThat(count("earlier_wording")).isEqualTo(1);
        assertThat(retention(FOR_EVER, Optional.of(Duration.ofDays(90)), FOR_EVER)
                        .articles())
                .isEqualTo(1);
        assertThat(count("earlier_wording")).isZero();
    }

    @Test
    void deletesOldObservations_butLeavesTheLastOfEachHost() throws SQLException {
        var observations = new ObservationWriter(database);
        observations.write(List.of(
                observed("a.example", SourceObserved.Kind.TIMEOUT, "2026-01-01T00:00:00Z"),
                observed("a.example", SourceObserved.Kind.RECOVERY, "2026-01-02T00:00:00Z"),
                observed("a.example", SourceObserved.Kind.SILENCE, "2026-11-20T00:00:00Z"),
                observed("b.example", SourceObserved.Kind.TIMEOUT, "2026-01-01T00:00:00Z"),
                observed("b.example", SourceObserved.Kind.DNS_FAILURE, "2026-01-02T00:00:00Z")));
        assertThat(retention(FOR_EVER, FOR_EVER, FOR_EVER).observations()).isZero();
        Retention policy = retention(FOR_EVER, FOR_EVER, Optional.of(Duration.ofDays(90)));
        assertThat(policy.observations()).isEqualTo(3);
        assertThat(policy.observations()).isZero();
        assertThat(count("source_observation WHERE kind IN ('silence', 'dns-failure')"))
                .isEqualTo(2);
    }

    @Test
    void deletesMoreThanOneHelping() throws SQLException {
        TestDatabase.run(
                database,
                "INSERT INTO source_observation (event_id, host, kind, url, observed_at)"
                        + " SELECT n::text, 'a.example', 'timeout', 'https://a.example/',"
                        + " timestamptz '2020-01-01' + n * interval '1 minute' FROM generate_series(1, 1201) n");
        assertThat(retention(FOR_EVER, FOR_EVER, Optional.of(Duration.ofDays(90)))
                        .observations())
                .isEqualTo(1_200);
    }
}
