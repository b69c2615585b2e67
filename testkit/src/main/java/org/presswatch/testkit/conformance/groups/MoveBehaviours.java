package org.presswatch.testkit.conformance.groups;

import java.util.List;

import org.presswatch.testkit.conformance.Behaviour;
import org.presswatch.testkit.conformance.Scene;
import org.presswatch.testkit.site.Answer;
import org.presswatch.testkit.site.Reply;

import static org.presswatch.testkit.conformance.Expectation.atLeast;
import static org.presswatch.testkit.conformance.Expectation.neighbourOnce;
import static org.presswatch.testkit.conformance.Expectation.never;
import static org.presswatch.testkit.conformance.Expectation.once;
import static org.presswatch.testkit.conformance.Expectation.times;

/** Feeds and pages that are elsewhere now. */
final class MoveBehaviours {

    private static final int LONGER_THAN_ANY_URL = 9_000;

    private MoveBehaviours() {}

    static List<Behaviour> all() {
        return List.of(
                temporary("moved-302", 302),
                temporary("moved-303", 303),
                temporary("moved-307", 307),
                permanent("moved-301", 301),
                permanent("moved-308", 308),
                movesOn("moved-relative", "A Location relative to the feed", scene -> "new"),
                movesOn(
                        "moved-protocol-relative",
                        "A Location that begins with two slashes",
                        scene -> "//" + scene.site().authority() + "/new"),
                chain("redirects-three", "Three hops are followed", 3).pages("/a"),
                chain("redirects-twenty", "Twenty hops are too many", 20).expects(atLeast(2, "/feed"), never("/hop19")),
                Behaviour.named("redirect-loop", "A loop is left, and tried again at leisure")
                        .site(scene -> scene.on("/feed", Answer.redirect(302, "/hop1"))
                                .on("/hop1", Answer.redirect(302, "/feed")))
                        .expects(times("/feed", 2, 500)),
                Behaviour.named("redirect-grows", "A redirect to itself with an ever longer address is left")
                        .site(scene -> scene.on("/feed", Answer.redirect(302, "/" + "x".repeat(LONGER_THAN_ANY_URL))))
                        .expects(atLeast(2, "/feed"), never("/" + "x".repeat(LONGER_THAN_ANY_URL))),
                Behaviour.named("redirect-nowhere", "A redirect without a Location")
                        .site(scene -> scene.on("/feed", Answer.status(302)))
                        .expects(atLeast(2, "/feed")),
                Behaviour.named("page-moved", "A page that has moved is handed on from where it is")
                        .site(scene -> scene.on("/feed", Feeds.rss("/old")).on("/old", Answer.redirect(301, "/new")))
                        .pages("/new")
                        .expects(once("/old")),
                Behaviour.named("pages-moved-together", "Two pages that moved to one address are one page")
                        .site(scene -> scene.on("/feed", Feeds.rss("/one", "/two"))
                                .on("/one", Answer.redirect(301, "/new"))
                                .on("/two", Answer.redirect(302, "/new")))
                        .pages("/new"),
                Behaviour.named("page-moved-to-neighbour", "A page at another host, after that host's robots.txt")
                        .site(MoveBehaviours::pageAtNeighbour)
                        .handsOn("//there")
                        .expects(neighbourOnce("/robots.txt"), neighbourOnce("/there")),
                Behaviour.named("page-redirect-loop", "A page in a loop is given up")
                        .site(scene -> scene.on("/feed", Feeds.rss("/a"))
                                .on("/a", Answer.redirect(302, "/b"))
                                .on("/b", Answer.redirect(302, "/a")))
                        .expects(times("/a", 1, 3), times("/b", 1, 3)));
    }

    private static Behaviour temporary(String name, int status) {
        return Behaviour.named(name, status + " is followed, and the old address is asked first each time")
                .site(scene ->
                        scene.on("/feed", Answer.redirect(status, "/new")).on("/new", Feeds.rss("/a")))
                .pages("/a")
                .expects(atLeast(4, "/feed"), atLeast(4, "/new"));
    }

    /** How often a move must be seen is the crawler's to say; asking the old address for ever is not. */
    private static Behaviour permanent(String name, int status) {
        return Behaviour.named(name, status + " seen often enough replaces the address")
                .site(scene ->
                        scene.on("/feed", Answer.redirect(status, "/new")).on("/new", Feeds.rss("/a")))
                .pages("/a")
                .expects(
                        scene -> times("/feed", 1, Math.max(2, scene.log("/new").size() / 2 + 1))
                                .judge(scene),
                        atLeast(5, "/new"));
    }

    private static Behaviour movesOn(
            String name, String description, java.util.function.Function<Scene, String> location) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", Answer.redirect(302, location.apply(scene)))
                        .on("/new", Feeds.rss("/a")))
                .pages("/a");
    }

    private static Behaviour chain(String name, String description, int hops) {
        return Behaviour.named(name, description).site(scene -> {
            scene.on("/feed", Answer.redirect(302, "/hop1"));
            for (int hop = 1; hop < hops; hop++) {
                Reply next = Answer.redirect(302, "/hop" + (hop + 1));
                scene.on("/hop" + hop, next);
            }
            scene.on("/hop" + hops, Feeds.rss("/a"));
        });
    }

    private static void pageAtNeighbour(Scene scene) {
        scene.on("/feed", Feeds.rss("/a"))
                .on("/a", Answer.redirect(302, scene.neighbour().url("/there")));
        scene.neighbour().on("/there", Answer.page("there"));
    }
}
