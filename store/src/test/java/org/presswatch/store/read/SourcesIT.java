package org.presswatch.store.read;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;
import org.presswatch.store.write.ArticleWriter;

import static org.assertj.core.api.Assertions.assertThat;

/** Six hundred sites with an article each, one with three, and 2,100 hosts where only trouble was met. */
class SourcesIT {

    private static final DataSource DATABASE = TestDatabase.create();
    private static final int WITH_ARTICLES = 601;
    private static final int TROUBLED_ONLY = 2_100;

    private final Sources sources = new Sources(new Reading(DATABASE, Duration.ofSeconds(60)));

    @BeforeAll
    static void store() throws SQLException {
        var writer = new ArticleWriter(DATABASE);
        var events = new ArrayList<ArticleClassified>();
        for (int i = 0; i < 600; i++) {
            events.add(Articles.at("https://s%03d.example/1".formatted(i)).event());
        }
        for (int i = 0; i < 3; i++) {
            events.add(Articles.at("https://zz.example/" + i)
                    .topic("platform-blocking", 0.9, "target=Text")
                    .event());
        }
        writer.write(events);
        observe("'www.s599.example'", "2026-03-02T10:00:00Z", "legal-block");
        observe("'s599.example'", "2026-03-01T10:00:00Z", "silence");
        observe("'zz.example'", "2026-03-02T10:00:00Z", "recovery");
        observe(
                "'t' || lpad(i::text, 4, '0') || '.example' FROM generate_series(1, " + TROUBLED_ONLY + ") i",
                "2026-03-02T10:00:00Z",
                "silence");
    }

    private static void observe(String hosts, String at, String kind) throws SQLException {
        String sql = "INSERT INTO source_observation (event_id, url, kind, observed_at, host)"
                + " SELECT gen_random_uuid(), 'https://x.example/', '" + kind + "', '" + at + "', " + hosts;
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Source> pages(int limit) {
        var all = new ArrayList<Source>();
        SourcePage page = sources.page(null, limit);
        while (!page.sources().isEmpty()) {
            assertThat(page.total()).isEqualTo(WITH_ARTICLES + TROUBLED_ONLY);
            all.addAll(page.sources());
            page = sources.page(all.getLast().site(), limit);
        }
        return all;
    }

    @Test
    void tellsEachSiteOnce_overPages_thoseWithTheMostArticlesFirst() {
        List<Source> all = pages(250);
        assertThat(all)
                .hasSize(WITH_ARTICLES + TROUBLED_ONLY)
                .extracting(Source::site)
                .doesNotHaveDuplicates()
                .startsWith("zz.example", "s000.example", "s001.example")
                .endsWith("t2099.example", "t2100.example");
    }

    @Test
    void tellsTheRightNumbers_alsoOfASiteThatComesLate() {
        List<Source> all = sources.page(null, Sources.MOST).sources();
        assertThat(all)
                .filteredOn(one -> one.articles() > 0)
                .hasSize(WITH_ARTICLES)
                .allSatisfy(one -> assertThat(one.lastArticleAt()).isNotNull());
        Source late = all.stream()
                .filter(one -> one.site().equals("s599.example"))
                .findFirst()
                .orElseThrow();
        assertThat(late.articles()).isEqualTo(1);
        assertThat(late.withTopic()).isZero();
        assertThat(late.observed()).extracting(Source.Observed::kind).isEqualTo("legal-block");
        assertThat(all.getFirst().articles()).isEqualTo(3);
        assertThat(all.getFirst().withTopic()).isEqualTo(3);
        assertThat(all.getLast().articles()).isZero();
        assertThat(all.getLast().observed()).isNotNull();
    }
}
