package org.presswatch.store.alert;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;
import org.presswatch.store.alert.SavedQuery.Channel;
import org.presswatch.store.read.Changes;
import org.presswatch.store.read.Reading;
import org.presswatch.store.write.ArticleWriter;

import static org.assertj.core.api.Assertions.assertThat;

class MatchingIT {

    private static final DataSource DATABASE = TestDatabase.create();
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final SavedQueries queries = new SavedQueries(DATABASE);
    private final ArticleWriter writer = new ArticleWriter(DATABASE);
    private final String site = UUID.randomUUID() + ".example";
    private Duration timeout = Duration.ofSeconds(20);
    // The database has its own clock, which must not be ahead.
    private Instant now = Instant.now().plus(Duration.ofMinutes(1));

    @AfterEach
    void forget() throws SQLException {
        for (SavedQuery query : queries.all()) {
            queries.remove(query.id());
        }
    }

    private SavedQuery save(String asked) throws SQLException {
        var query = new SavedQuery(
                UUID.randomUUID().toString(),
                "Test",
                asked,
                Channel.WEBHOOK,
                "https://example.org/hook",
                true,
                null,
                null,
                now);
        queries.add(query, null);
        return query;
    }

    private SavedQuery saveForTopic() throws SQLException {
        return save("topic=platform-blocking&site=" + site);
    }

    private Articles article(String path) {
        return Articles.at("https://" + site + "/" + path);
    }

    private static Articles tagged(Articles article) {
        return article.topic("platform-blocking", 0.9, "action=Title");
    }

    private void store(Articles... articles) throws SQLException {
        writer.write(List.of(articles).stream().map(Articles::event).toList());
    }

    /** Another verdict on the same revision, as a newer classifier gives it. */
    private static ArticleClassified newerVerdict(Articles article) {
        ArticleClassified event = article.event();
        return new ArticleClassified(event.article(), event.topics(), event.entities(), "newer", event.facts());
    }

    private Matching matching() {
        var reading = new Reading(DATABASE, timeout);
        return new Matching(
                DATABASE, new Changes(reading), Clock.fixed(now, ZoneOffset.UTC), INTERVAL, new SimpleMeterRegistry());
    }

    private void look() throws SQLException {
        Matching matching = matching();
        while (matching.next()) {}
    }

    private List<String> told(SavedQuery query) throws SQLException {
        look();
        return queries.deliveries(query.id()).stream().map(Delivery::articleId).toList();
    }

    @Test
    void tellsNothingOfOldArticles_whenTheyAreProcessedAgain() throws SQLException {
        List<Articles> old = IntStream.range(0, 1_000)
                .mapToObj(i -> tagged(article("old/" + i)))
                .toList();
        store(old.toArray(Articles[]::new));
        SavedQuery query = saveForTopic();
        SavedQuery everything = save("site=" + site);
        SavedQuery words = save("q=text&site=" + site);
        writer.write(old.stream().map(MatchingIT::newerVerdict).toList());
        Articles fresh = tagged(article("new"));
        store(fresh);
        assertThat(told(query)).containsExactly(fresh.event().key());
        assertThat(told(everything)).containsExactly(fresh.event().key());
        assertThat(told(words)).containsExactly(fresh.event().key());
    }

    @Test
    void tellsOfAnOldArticle_onceANewRevisionMakesItPass() throws SQLException {
        store(article("a").text("Nothing."), tagged(article("b")).text("Nothing."));
        SavedQuery topic = saveForTopic();
        SavedQuery words = save("q=corrected&site=" + site);
        store(
                tagged(article("a")).revision(2).text("Corrected."),
                tagged(article("b")).revision(2).text("Nothing new."));
        String corrected = article("a").event().key();
        assertThat(told(topic)).containsExactly(corrected);
        assertThat(told(words)).containsExactly(corrected);
    }

    @Test
    void tellsOfANewTag_onlyOfArticlesThatCameSince() throws SQLException {
        store(article("before"));
        SavedQuery query = saveForTopic();
        store(article("after"));
        assertThat(told(query)).isEmpty();
        writer.write(List.of(newerVerdict(tagged(article("before"))), newerVerdict(tagged(article("after")))));
        now = now.plus(INTERVAL);
        assertThat(told(query)).containsExactly(article("after").event().key());
    }

    @Test
    void aQueryThatFails_restsByItself_andHoldsNobodyUp() throws SQLException {
        SavedQuery failing = saveForTopic();
        SavedQuery other = save("site=" + site);
        store(tagged(article("a")));
        timeout = Duration.ofSeconds(1);
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE article_topic IN ACCESS EXCLUSIVE MODE");
            assertThat(told(other)).hasSize(1);
            assertThat(queries.find(failing.id())).get().satisfies(resting -> {
                assertThat(resting.active()).isTrue();
                assertThat(resting.trouble()).contains("time limit");
            });
            connection.rollback();
        }
        timeout = Duration.ofSeconds(20);
        assertThat(told(failing)).isEmpty();
        now = now.plus(INTERVAL);
        assertThat(told(failing)).hasSize(1);
        assertThat(queries.find(failing.id()))
                .get()
                .satisfies(well -> assertThat(well.trouble()).isNull());
    }

    @Test
    void looksThroughWhatCameInALongPause_aStretchAtATime() throws SQLException {
        SavedQuery query = save("q=\"rare phrase\"&site=" + site);
        for (int batch = 0; batch < 8; batch++) {
            var events = new ArrayList<ArticleClassified>();
            for (int i = 0; i < 500; i++) {
                events.add(
                        article(batch + "/" + i).text("A phrase that is rare.").event());
            }
            writer.write(events);
        }
        store(article("rare").text("The rare phrase."));
        Matching matching = matching();
        assertThat(matching.next()).isTrue();
        long position = position(query);
        assertThat(queries.deliveries(query.id())).isEmpty();
        assertThat(matching.next()).isTrue();
        assertThat(position(query)).isGreaterThan(position);
        assertThat(queries.deliveries(query.id())).hasSize(1);
        assertThat(matching.next()).isFalse();
    }

    private static long position(SavedQuery query) throws SQLException {
        return TestDatabase.number(DATABASE, "SELECT position FROM saved_query WHERE id = '" + query.id() + "'");
    }
}
