package org.presswatch.store.alert;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.presswatch.events.Evidence;
import org.presswatch.events.TopicMatch;
import org.presswatch.store.alert.send.Message;
import org.presswatch.store.alert.send.Sending;
import org.presswatch.store.read.ArticleDetail;

/** Sends a message about a made-up article, so that its owner sees whether messages arrive. */
public final class Rehearsal {

    private static final String TITLE = "Test message: regulator ordered providers to block a messenger";
    private static final String LEAD = "This is how an article that passes your query will be told. It is made up.";

    private final SavedQueries queries;
    private final Dispatch.Sender sender;
    private final Clock clock;

    public Rehearsal(SavedQueries queries, Dispatch.Sender sender, Clock clock) {
        this.queries = queries;
        this.sender = sender;
        this.clock = clock;
    }

    /** Sends it once and at once; nothing if there is no such saved query. */
    public Optional<Sending> send(String id) throws SQLException {
        Optional<SavedQuery> query = queries.find(id);
        if (query.isEmpty()) {
            return Optional.empty();
        }
        byte[] secret = queries.secret(id).orElse(null);
        return Optional.of(sender.send(Message.rehearsal(query.get(), secret, article())));
    }

    private ArticleDetail article() {
        Instant now = clock.instant();
        int start = TITLE.indexOf("ordered");
        int end = start + "ordered providers to block".length();
        var words = new Evidence("title", start, end, TITLE.substring(start, end), "test", "action");
        return new ArticleDetail(
                "test-" + UUID.randomUUID(),
                1,
                "https://example.org/test",
                "https://example.org/test",
                "example.org",
                null,
                "",
                TITLE,
                LEAD,
                LEAD,
                List.of(),
                "en",
                now,
                "time",
                null,
                now,
                now,
                null,
                List.of(),
                "",
                List.of(),
                List.of(new TopicMatch("platform-blocking", 0.93, "1", List.of("test"), List.of(words))),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                now,
                now);
    }
}
