package org.presswatch.testkit.conformance.groups;

import java.time.Duration;
import java.util.List;

import org.presswatch.testkit.conformance.Behaviour;
import org.presswatch.testkit.site.Answer;
import org.presswatch.testkit.site.Reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.presswatch.testkit.conformance.Expectation.apart;
import static org.presswatch.testkit.conformance.Expectation.asksFor;
import static org.presswatch.testkit.conformance.Expectation.atLeast;
import static org.presswatch.testkit.conformance.Expectation.once;

/** Pages that are not simply there. */
final class PageBehaviours {

    private static final int LARGER_THAN_ANY_PAGE = 4 * 1024 * 1024;

    private PageBehaviours() {}

    static List<Behaviour> all() {
        return List.of(
                lost("page-404", "A page that was announced and is not there", Answer.status(404))
                        .observes("TAKEDOWN"),
                lost("page-410", "A page that was announced and is gone", Answer.status(410))
                        .observes("TAKEDOWN"),
                lost("page-451", "A page that is blocked by law", Answer.status(451))
                        .observes("LEGAL_BLOCK"),
                lost("page-403", "A page that is forbidden is left alone", Answer.status(403)),
                lost("page-paid", "A page that wants money is left alone", Answer.status(402)),
                lost("page-empty", "A page without a byte is not handed on", Answer.of("text/html", "")),
                lost("page-too-large", "A page beyond the limit is not handed on, nor a part of it", large()),
                recovers("page-500", "A page that failed once is tried again", Answer.status(500)),
                recovers("page-502", "A bad gateway is tried again", Answer.status(502)),
                recovers("page-no-answer", "A connection that ends without an answer is tried again", Reply.raw("")),
                recovers("page-cut", "Half a page is not handed on, the whole one later is", half()),
                Behaviour.named("page-retry-after", "Retry-After of a page is waited for")
                        .site(scene -> scene.on("/feed", Feeds.rss("/a"))
                                .on(
                                        "/a",
                                        Answer.status(503)
                                                .with("Retry-After", "2")
                                                .then(Answer.page("a"))))
                        .handsOn("/a")
                        .expects(apart("/a", Duration.ofSeconds(2))),
                Behaviour.named("page-429", "A page that says slow down is waited for")
                        .site(scene -> scene.on("/feed", Feeds.rss("/a"))
                                .on(
                                        "/a",
                                        Answer.status(429)
                                                .with("Retry-After", "2")
                                                .then(Answer.page("a"))))
                        .handsOn("/a")
                        .expects(apart("/a", Duration.ofSeconds(2))),
                Behaviour.named("page-announced-twice", "A page that two feeds announce is asked for once")
                        .site(scene -> {
                            scene.on("/feed", Feeds.rss("/a"));
                            scene.neighbour().on("/feed", Feeds.rss(scene.site().url("/a")));
                            scene.on("/feed", Feeds.rss("/a", "/a?utm_source=other"));
                        })
                        .pages("/a")
                        .expects(atLeast(2, "/feed")),
                Behaviour.named("page-gzip", "A page that is sent with gzip")
                        .site(scene -> scene.on("/feed", Feeds.rss("/a"))
                                .on(
                                        "/a",
                                        Answer.of("text/html", Feeds.gzip("<p>a</p>".getBytes(UTF_8)))
                                                .with("Content-Encoding", "gzip")))
                        .handsOn("/a")
                        .expects(once("/a")),
                Behaviour.named("page-not-html", "A page that says nothing of its type is handed on as it is")
                        .site(scene -> scene.on("/feed", Feeds.rss("/a"))
                                .on("/a", new Answer(200, java.util.Map.of(), "just text".getBytes(UTF_8))))
                        .handsOn("/a")
                        .expects(once("/a")));
    }

    private static Behaviour lost(String name, String description, Reply answer) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", Feeds.rss("/a")).on("/a", answer))
                .expects(asksFor("/a"), once("/a"), atLeast(2, "/feed"));
    }

    private static Behaviour recovers(String name, String description, Reply trouble) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", Feeds.rss("/a")).on("/a", trouble.then(Answer.page("a"))))
                .handsOn("/a")
                .expects(atLeast(2, "/a"));
    }

    private static Answer large() {
        return Answer.of("text/html", "<p>" + "x".repeat(LARGER_THAN_ANY_PAGE));
    }

    private static Reply half() {
        return Reply.raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>half");
    }
}
