package org.presswatch.store.write;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.SourceObserved.Kind;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ArticleEraserIT {

    private static final String URL = "https://a.example/secret";

    private final DataSource database = TestDatabase.create();
    private final ObservationWriter observations = new ObservationWriter(database);
    private final ArticleClassified article = Articles.at(URL).event();

    private static SourceObserved observed(Kind kind, String url, @Nullable String articleId) {
        return new SourceObserved(
                "a.example", kind, url, articleId, null, Instant.parse("2026-11-20T00:00:00Z"), 451, "Answered 451");
    }

    private long count(String condition) throws SQLException {
        return TestDatabase.number(database, "SELECT count(*) FROM source_observation WHERE " + condition);
    }

    private void assertOnlyTheSiteIsTold(int observations) throws SQLException {
        assertThat(count("url = 'https://a.example/' AND article_id IS NULL AND detail = 'Answered 451'"))
                .isEqualTo(observations);
        assertThat(count("url LIKE '%secret%' OR article_id = '" + article.key() + "'"))
                .isZero();
    }

    @Test
    void leavesOfObservationsWhatTheyTellOfTheSite_alsoOfThoseThatComeLater() throws SQLException {
        new ArticleWriter(database).write(List.of(article));
        observations.write(List.of(
                observed(Kind.TAKEDOWN, URL + "?from=feed", article.key()),
                observed(Kind.BLOCK_PAGE, URL, null),
                observed(Kind.TIMEOUT, "https://a.example/other", null)));
        new ArticleEraser(database).erase(article.key(), "test");
        assertOnlyTheSiteIsTold(2);
        var later = List.of(
                observed(Kind.LEGAL_BLOCK, URL + "?from=feed", article.key()),
                observed(Kind.CONNECTION_FAILURE, URL, null),
                observed(Kind.TAKEDOWN, URL + "?from=feed", article.key()));
        assertThat(observations.write(later)).containsExactly(Verdict.APPLIED, Verdict.APPLIED, Verdict.REPEATED);
        assertOnlyTheSiteIsTold(4);
        assertThat(count("url = 'https://a.example/other'")).isEqualTo(1);
    }
}
