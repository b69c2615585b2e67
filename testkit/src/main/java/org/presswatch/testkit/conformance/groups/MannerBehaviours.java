package org.presswatch.testkit.conformance.groups;

import java.time.Duration;
import java.util.List;

import org.presswatch.testkit.conformance.Behaviour;
import org.presswatch.testkit.conformance.Scene;
import org.presswatch.testkit.site.Answer;

import static org.presswatch.testkit.conformance.Expectation.allApart;
import static org.presswatch.testkit.conformance.Expectation.always;
import static org.presswatch.testkit.conformance.Expectation.atLeast;
import static org.presswatch.testkit.conformance.Expectation.before;
import static org.presswatch.testkit.conformance.Expectation.oneAtATime;

/** How a guest behaves. */
final class MannerBehaviours {

    private static final long SLOW_MILLIS = 150;

    private MannerBehaviours() {}

    static List<Behaviour> all() {
        return List.of(
                four("one-at-a-time", "Never two requests to a host at once")
                        .site(MannerBehaviours::slowPages)
                        .handsOn("/p1", "/p2", "/p3", "/p4")
                        .expects(oneAtATime(), atLeast(1, "/p1"), atLeast(1, "/p4")),
                Behaviour.named("crawl-delay", "Crawl-delay of a second is kept between all requests")
                        .site(scene -> scene.on("/robots.txt", robots("Crawl-delay: 1"))
                                .on("/feed", Feeds.rss("/a", "/b").with("Cache-Control", "max-age=3600")))
                        .pages("/a", "/b")
                        .expects(oneAtATime(), allApart(Duration.ofSeconds(1))),
                Behaviour.named("crawl-delay-fraction", "Crawl-delay of 0.5 seconds is kept")
                        .site(scene -> scene.on("/robots.txt", robots("Crawl-delay: 0.5"))
                                .on("/feed", Feeds.rss("/a", "/b").with("Cache-Control", "max-age=3600")))
                        .pages("/a", "/b")
                        .expects(oneAtATime(), allApart(Duration.ofMillis(500))),
                simple("says-who-it-is", "User-Agent names a product and a contact")
                        .expects(always("User-Agent with a contact", request -> {
                            String agent = request.header("user-agent");
                            return agent != null && agent.matches("(?s).+/.+\\(.*(https?://|@).*\\).*");
                        })),
                simple("keeps-no-cookies", "A cookie is not sent back")
                        .site(scene -> scene.on("/feed", Feeds.rss("/a").with("Set-Cookie", "id=1; Path=/")))
                        .expects(always("no Cookie", request -> request.header("cookie") == null)),
                simple("tells-no-referrer", "Where it comes from is nobody's business")
                        .expects(always("no Referer", request -> request.header("referer") == null)),
                simple("only-reads", "Only GET and HEAD are used")
                        .expects(always(
                                "GET or HEAD", request -> request.method().matches("GET|HEAD"))),
                simple("names-the-host", "Every request names its host")
                        .expects(always("Host", request -> request.header("host") != null)),
                simple("takes-compressed", "Compression is offered")
                        .expects(always("Accept-Encoding", request -> request.header("accept-encoding") != null)),
                simple("robots-first", "robots.txt is read before anything else")
                        .expects(before("/robots.txt", "/feed")),
                simple("feed-before-pages", "A page is asked for after the feed said so")
                        .expects(before("/feed", "/a")));
    }

    private static Behaviour simple(String name, String description) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", Feeds.rss("/a")))
                .pages("/a")
                .expects(atLeast(2, "/feed"));
    }

    private static Behaviour four(String name, String description) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", Feeds.rss("/p1", "/p2", "/p3", "/p4")));
    }

    private static void slowPages(Scene scene) {
        for (int page = 1; page <= 4; page++) {
            scene.on("/p" + page, Answer.page("p" + page).after(SLOW_MILLIS));
        }
    }

    private static Answer robots(String rule) {
        return Answer.of("text/plain", "User-agent: *\n" + rule + "\n");
    }
}
