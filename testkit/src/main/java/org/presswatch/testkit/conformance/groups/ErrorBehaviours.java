package org.presswatch.testkit.conformance.groups;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.presswatch.testkit.conformance.Behaviour;
import org.presswatch.testkit.site.Answer;
import org.presswatch.testkit.site.Reply;

import static org.presswatch.testkit.conformance.Expectation.apart;
import static org.presswatch.testkit.conformance.Expectation.atLeast;
import static org.presswatch.testkit.conformance.Expectation.once;

/** Feeds that cannot be read now, and how patient a crawler is with them. */
final class ErrorBehaviours {

    private static final Duration WAIT = Duration.ofSeconds(3);

    private ErrorBehaviours() {}

    static List<Behaviour> all() {
        return List.of(
                recovers("feed-404", "A feed that is not found is tried again", Answer.status(404)),
                Behaviour.named("feed-410", "A feed that is gone is not asked for again")
                        .site(scene -> scene.on("/feed", Answer.status(410)))
                        .expects(once("/feed")),
                recovers("feed-401", "A feed behind a password is tried again", Answer.status(401)),
                recovers("feed-403", "A feed that is forbidden is tried again", Answer.status(403)),
                recovers("feed-500", "A server's error is no end", Answer.status(500)),
                recovers("feed-502", "A bad gateway is no end", Answer.status(502)),
                recovers("feed-204", "No content is no end", Answer.status(204)),
                recovers("feed-418", "A status that nobody expects is no end", Answer.status(418)),
                recovers("feed-html", "A page in the place of the feed is no end", Answer.page("Please log in")),
                recovers("feed-nothing", "Nothing at all in the place of the feed", Answer.of(Feeds.RSS_TYPE, "")),
                recovers("feed-picture", "A picture in the place of the feed", Answer.of("image/png", PNG)),
                recovers("feed-other-json", "JSON that is no feed", Answer.of("application/json", "{\"error\": 1}")),
                recovers("feed-cut-connection", "The connection ends before an answer", Reply.raw("")),
                recovers("feed-451", "A feed that is blocked by law is tried again", Answer.status(451)),
                waits("retry-after-429", "Retry-After in seconds after 429", 429, "3"),
                waits("retry-after-503", "Retry-After in seconds after 503", 503, "3"),
                waitsForDate("retry-after-date-429", "Retry-After as a date after 429", 429),
                waitsForDate("retry-after-date-503", "Retry-After as a date after 503", 503),
                Behaviour.named("retry-after-endless", "An absurd Retry-After keeps the crawler away")
                        .site(scene -> scene.on("/feed", Answer.status(429).with("Retry-After", "99999999999")))
                        .expects(once("/feed")),
                recovers(
                        "retry-after-nonsense",
                        "A Retry-After that nobody understands is no end",
                        Answer.status(429).with("Retry-After", "soon")),
                recovers(
                        "retry-after-past",
                        "A Retry-After in 1970 is no end",
                        Answer.status(503).with("Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT")));
    }

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0, 'I', 'E', 'N', 'D'
    };

    private static Behaviour recovers(String name, String description, Reply trouble) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", trouble.then(Feeds.rss("/a"))))
                .pages("/a")
                .expects(atLeast(2, "/feed"));
    }

    private static Behaviour waits(String name, String description, int status, String retryAfter) {
        return Behaviour.named(name, description + " is waited for")
                .site(scene -> scene.on(
                        "/feed",
                        Answer.status(status)
                                .with("Retry-After", retryAfter)
                                .then(Feeds.rss("/a").with("Cache-Control", "max-age=3600"))))
                .pages("/a")
                .expects(apart("/feed", WAIT));
    }

    /** A date has whole seconds, so up to one of them is lost. */
    private static Behaviour waitsForDate(String name, String description, int status) {
        Reply later = exchange -> Answer.status(status)
                .with(
                        "Retry-After",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.now().plus(WAIT).atOffset(ZoneOffset.UTC)))
                .to(exchange);
        return Behaviour.named(name, description + " is waited for")
                .site(scene -> scene.on("/feed", later.then(Feeds.rss("/a").with("Cache-Control", "max-age=3600"))))
                .pages("/a")
                .expects(apart("/feed", WAIT.minusSeconds(1)));
    }
}
