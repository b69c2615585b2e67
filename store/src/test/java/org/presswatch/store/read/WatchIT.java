package org.presswatch.store.read;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;
import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.FilterParser;
import org.presswatch.store.write.ArticleWriter;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader of the stream is told, whatever order verdicts are committed in. */
class WatchIT {

    private final DataSource database = TestDatabase.create();
    private final ArticleWriter writer = new ArticleWriter(database);
    private final Changes changes = new Changes(new Reading(database, Duration.ofSeconds(20)));
    private final ArticleFilter filter =
            FilterParser.strict(Map.of("q", List.of("told"))).filter();

    /** Stores an article under the number that comes after this one. */
    private void store(String title, int after) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT setval('classification_id', " + after + ")");
        }
        writer.write(
                List.of(Articles.at("https://w.example/" + title).title(title).event()));
    }

    private static List<String> titles(Watch watch) {
        return watch.poll().changes().stream().map(Changes.Change::title).toList();
    }

    @Test
    void tellsALowerNumberThatAppearsLate_andEachOnce() throws SQLException {
        store("told-before", 1_000);
        var watch = new Watch(changes, filter, null);
        assertThat(titles(watch)).isEmpty();
        store("told-higher", 2_000);
        store("other", 2_100);
        assertThat(titles(watch)).containsExactly("told-higher");
        store("told-lower", 1_500);
        assertThat(titles(watch)).containsExactly("told-lower");
        assertThat(titles(watch)).isEmpty();
    }

    @Test
    void goesOnWhereAReaderWas_orSaysThatItCannot() throws SQLException {
        store("told-first", 1_000);
        store("told-second", 2_000);
        assertThat(titles(new Watch(changes, filter, "1001"))).containsExactly("told-second");
        store("told-third", 30_000);
        assertThat(new Watch(changes, filter, "2001").poll().hasGap()).isTrue();
        assertThat(new Watch(changes, filter, "soon").poll().hasGap()).isTrue();
        assertThat(new Watch(changes, filter, "30001").poll().hasGap()).isFalse();
    }
}
