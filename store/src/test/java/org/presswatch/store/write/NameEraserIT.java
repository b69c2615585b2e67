package org.presswatch.store.write;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.Fact;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;
import org.presswatch.store.read.ArticleDetail;
import org.presswatch.store.read.ArticleDetails;
import org.presswatch.store.read.ArticleLists;
import org.presswatch.store.read.Reading;
import org.presswatch.store.read.Statistics;
import org.presswatch.store.search.FilterParser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NameEraserIT {

    private static final DataSource DATABASE = TestDatabase.create();

    private final ArticleWriter writer = new ArticleWriter(DATABASE);
    private final Reading reading = new Reading(DATABASE, Duration.ofSeconds(20));
    private final ArticleDetails details = new ArticleDetails(reading);
    private final ArticleLists lists = new ArticleLists(reading);
    private final String site = UUID.randomUUID() + ".example";

    private ArticleClassified event(int revision) {
        ArticleClassified event = Articles.at("https://" + site + "/a")
                .title("Court fines Jana Nováková")
                .lead("The blogger jana\nnováková was fined.")
                .text("On Monday a court fined Jana Nováková. JANA-NOVÁKOVÁ appeals. Jana Nováček watched.")
                .revision(revision)
                .entity("jana-novakova", "person", "Jana Nováková", "CZ")
                .entity("court", "authority", "A court", "CZ")
                .topic("media-pressure", 0.9, "target=Jana Nováková", "action=fined")
                .event();
        var fact = new Fact("A court", "fine", "Jana Nováková", "CZ", null, null, "in-force", List.of());
        return new ArticleClassified(event.article(), event.topics(), event.entities(), "test", List.of(fact));
    }

    private int found(String query) {
        return lists.page(FilterParser.strict(Map.of("q", List.of(query), "site", List.of(site))))
                .articles()
                .size();
    }

    private void assertNowhere(ArticleDetail article) {
        assertThat(article.toString().toLowerCase()).doesNotContain("nováková");
        assertThat(article.title()).isEqualTo("Court fines ████ ████████");
        assertThat(article.lead()).isEqualTo("The blogger ████\n████████ was fined.");
        assertThat(article.text())
                .isEqualTo("On Monday a court fined ████ ████████. █████████████ appeals. Jana Nováček watched.");
        assertThat(article.flags()).contains("name-erased");
        assertThat(article.entities()).extracting("id").containsExactly("court");
        assertThat(article.topics().getFirst().evidence()).extracting("quote").contains("fined", "████ ████████");
    }

    @Test
    void leavesTheNameNowhere_andAReplayDoesNotBringItBack() throws SQLException {
        ArticleClassified first = event(1);
        writer.write(List.of(first));
        assertThat(found("nováková")).isEqualTo(1);
        int looked = new NameEraser(DATABASE).erase("Jana Nováková", "request of 2026-11-25");
        assertThat(looked).isPositive();
        assertNowhere(details.find(first.key()).orElseThrow());
        assertThat(details.find(first.key()).orElseThrow().facts()).isEmpty();
        assertThat(found("nováková")).isZero();
        assertThat(found("fined")).isEqualTo(1);
        assertThat(found("entity:jana-novakova")).isZero();
        assertThat(TestDatabase.number(
                        DATABASE,
                        "SELECT count(*) FROM name_tombstone WHERE hash ILIKE '%nov%' OR reason ILIKE '%nov%'"))
                .isZero();

        // The same again, a later revision, and everything anew after the article itself is gone.
        writer.write(List.of(first));
        writer.write(List.of(event(2)));
        assertNowhere(details.find(first.key()).orElseThrow());
        assertThat(details.find(first.key()).orElseThrow().facts().getFirst().target())
                .isNull();
        assertThat(details.wordings(first.key()).toString()).doesNotContainIgnoringCase("nováková");
        assertThat(found("nováková")).isZero();
    }

    @Test
    void refusesWhatIsNoName() {
        assertThatThrownBy(() -> new NameEraser(DATABASE).erase(" – ", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NameEraser(DATABASE).erase("a b c d e f g h i", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsArticlesAsLongAsThePolicySays_andCountsWhatIsLeft() throws SQLException {
        DataSource database = TestDatabase.create();
        var all = new ArticleWriter(database);
        all.write(List.of(
                Articles.at("https://a.example/old")
                        .published("2026-01-01T00:00:00Z")
                        .event(),
                Articles.at("https://a.example/old-topic")
                        .published("2026-01-01T00:00:00Z")
                        .text("blocked")
                        .topic("platform-blocking", 0.9, "action=blocked")
                        .event(),
                Articles.at("https://a.example/ancient-topic")
                        .published("2020-01-01T00:00:00Z")
                        .text("blocked")
                        .topic("platform-blocking", 0.9, "action=blocked")
                        .event(),
                Articles.at("https://a.example/new")
                        .published("2026-11-20T00:00:00Z")
                        .event()));
        Clock now = Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC);
        assertThat(new Retention(database, new Retention.Policy(Optional.empty(), Optional.empty()), now).run())
                .isZero();
        var policy = new Retention.Policy(Optional.of(Duration.ofDays(90)), Optional.of(Duration.ofDays(1_000)));
        assertThat(new Retention(database, policy, now).run()).isEqualTo(2);
        assertThat(TestDatabase.number(database, "SELECT count(*) FROM article"))
                .isEqualTo(2);
        assertThat(TestDatabase.number(database, "SELECT count(*) FROM revision"))
                .isEqualTo(2);
        assertThat(TestDatabase.number(database, "SELECT count(*) FROM evidence"))
                .isEqualTo(1);
        var statistics = new Statistics(new Reading(database, Duration.ofSeconds(20)), now);
        assertThat(statistics.current().articles()).isEqualTo(2);
        assertThat(statistics.current().withTopic()).isEqualTo(1);
    }
}
