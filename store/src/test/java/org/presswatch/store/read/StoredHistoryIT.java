package org.presswatch.store.read;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;
import org.presswatch.store.write.ArticleWriter;

import static org.assertj.core.api.Assertions.assertThat;

class StoredHistoryIT {

    private final DataSource database = TestDatabase.create();

    @Test
    void tellsEveryWording() throws SQLException {
        List<ArticleClassified> revisions = IntStream.rangeClosed(1, 260)
                .mapToObj(i -> Articles.at("https://a.example/a").revision(i).event())
                .toList();
        new ArticleWriter(database).write(revisions);
        var history = new StoredHistory(new Reading(database, Duration.ofSeconds(20)));
        assertThat(history.revisions(revisions.getFirst().key()))
                .extracting(StoredHistory.Stored::revision)
                .hasSize(260)
                .startsWith(1)
                .endsWith(260);
    }
}
