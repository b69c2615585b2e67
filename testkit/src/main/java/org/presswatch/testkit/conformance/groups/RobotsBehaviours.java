package org.presswatch.testkit.conformance.groups;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.presswatch.testkit.conformance.Behaviour;
import org.presswatch.testkit.conformance.Scene;
import org.presswatch.testkit.site.Answer;
import org.presswatch.testkit.site.Reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.presswatch.testkit.conformance.Expectation.atLeast;
import static org.presswatch.testkit.conformance.Expectation.neighbourOnce;
import static org.presswatch.testkit.conformance.Expectation.never;
import static org.presswatch.testkit.conformance.Expectation.once;

/** RFC 9309, and what sites make of it. In each, {@code /no} must not be asked for and {@code /yes} may. */
final class RobotsBehaviours {

    private static final int OVER_500_KIB = 520 * 1024;

    private RobotsBehaviours() {}

    static List<Behaviour> all() {
        return Stream.of(paths(), groups(), lines(), answers(), moves())
                .flatMap(List::stream)
                .toList();
    }

    /** Which rule decides about a path. */
    private static List<Behaviour> paths() {
        return List.of(
                rules("robots-path", "A path is forbidden", "User-agent: *\nDisallow: /no"),
                rules(
                        "robots-longest",
                        "The longest rule wins",
                        "User-agent: *\nDisallow: /\nAllow: /yes\nAllow: /feed"),
                rules(
                        "robots-allow-tie",
                        "Of equal rules the permission wins",
                        "User-agent: *\nDisallow: /yes\nAllow: /yes\nDisallow: /no"),
                rules("robots-wildcard", "A star stands for anything", "User-agent: *\nDisallow: /*o"),
                encodedPath(),
                rules("robots-end", "A dollar ends a path", "User-agent: *\nDisallow: /no$\nDisallow: /ye$"));
    }

    /** Which lines are for this crawler. */
    private static List<Behaviour> groups() {
        return List.of(
                rules(
                        "robots-own-group",
                        "The crawler's own group counts, not the star's",
                        "User-agent: *\nDisallow: /\n\nUser-agent: {product}\nDisallow: /no"),
                rules(
                        "robots-group-case",
                        "The name of a group has no case",
                        "User-agent: *\nDisallow: /\n\nUser-agent: {PRODUCT}\nDisallow: /no"),
                rules(
                        "robots-other-group",
                        "Another crawler's group does not count",
                        "User-agent: otherbot\nDisallow: /\n\nUser-agent: *\nDisallow: /no"),
                rules(
                        "robots-groups-merge",
                        "Two groups of one crawler are one",
                        "User-agent: *\nDisallow: /x\n\nUser-agent: otherbot\nDisallow: /\n\nUser-agent: *\nDisallow: /no"),
                rules(
                        "robots-several-names",
                        "A group of several crawlers",
                        "User-agent: otherbot\nUser-agent: *\nDisallow: /no"));
    }

    /** What a file may look like. */
    private static List<Behaviour> lines() {
        return List.of(
                rules(
                        "robots-comments",
                        "Comments and blank lines are nothing",
                        "# hello\nUser-agent: * # all\n\n# more\nDisallow: /no # this\n"),
                rules("robots-crlf", "Lines may end as on Windows", "User-agent: *\r\nDisallow: /no\r\n"),
                rules("robots-cr", "Lines may end as on an old Macintosh", "User-agent: *\rDisallow: /no\r"),
                rules("robots-byte-order-mark", "A byte order mark is nothing", "\uFEFFUser-agent: *\nDisallow: /no"),
                rules("robots-case-of-keys", "Keys have no case", "USER-AGENT: *\ndisallow: /no"),
                rules(
                        "robots-blanks",
                        "Blanks around keys and values are nothing",
                        " User-agent : *\n  Disallow :  /no  "),
                rules(
                        "robots-unknown-lines",
                        "Unknown lines are nothing",
                        "Host: x\nUser-agent: *\nNoindex: /yes\nDisallow: /no\nSitemap: /sitemap.xml"),
                rules(
                        "robots-large",
                        "500 KiB are read, whatever comes after",
                        "User-agent: *\nDisallow: /no\n" + "# filler\n".repeat(OVER_500_KIB / 9)),
                rules("robots-typed-html", "The type does not matter", "User-agent: *\nDisallow: /no"));
    }

    /** What it means that there is an answer, or none. */
    private static List<Behaviour> answers() {
        return List.of(
                open("robots-404", "Without robots.txt everything may be asked for", Answer.status(404)),
                open("robots-403", "A forbidden robots.txt forbids nothing", Answer.status(403)),
                open("robots-empty", "An empty robots.txt forbids nothing", Answer.of("text/plain", "")),
                open("robots-page", "A page in its place forbids nothing", Answer.page("Not found")),
                open(
                        "robots-empty-disallow",
                        "An empty Disallow forbids nothing",
                        Answer.of("text/plain", "User-agent: *\nDisallow:")),
                shut("robots-all", "Everything is forbidden", Answer.of("text/plain", "User-agent: *\nDisallow: /")),
                shut("robots-500", "While the server fails, nothing may be asked for", Answer.status(500)),
                shut("robots-503", "While the server is away, nothing may be asked for", Answer.status(503)),
                shut("robots-no-answer", "While there is no answer, nothing may be asked for", Reply.raw("")));
    }

    /** Where the file may be. */
    private static List<Behaviour> moves() {
        return List.of(
                Behaviour.named("robots-moved", "robots.txt may be elsewhere on the host")
                        .site(scene -> yesAndNo(scene, Answer.redirect(301, "/rules"))
                                .on("/rules", text("User-agent: *\nDisallow: /no")))
                        .pages("/yes")
                        .expects(never("/no"), once("/rules")),
                Behaviour.named("robots-moved-to-neighbour", "robots.txt may be at another host")
                        .site(scene -> {
                            yesAndNo(
                                    scene,
                                    Answer.redirect(302, scene.neighbour().url("/rules")));
                            scene.neighbour().on("/rules", text("User-agent: *\nDisallow: /no"));
                        })
                        .pages("/yes")
                        .expects(never("/no"), neighbourOnce("/rules")));
    }

    private static Behaviour rules(String name, String description, String robots) {
        return Behaviour.named(name, description)
                .site(scene -> yesAndNo(scene, text(scene.forProduct(robots))))
                .pages("/yes")
                .expects(never("/no"), once("/robots.txt"), atLeast(2, "/feed"));
    }

    private static Behaviour open(String name, String description, Answer robots) {
        return Behaviour.named(name, description)
                .site(scene -> yesAndNo(scene, robots))
                .pages("/yes", "/no");
    }

    private static Behaviour shut(String name, String description, Reply robots) {
        return Behaviour.named(name, description)
                .site(scene -> yesAndNo(scene, robots))
                .expects(atLeast(1, "/robots.txt"), never("/feed"), never("/yes"), never("/no"));
    }

    private static Behaviour encodedPath() {
        return Behaviour.named("robots-encoded", "A path is the same however it is percent-encoded")
                .site(scene -> yesAndNo(scene, text("User-agent: *\nDisallow: /%6eo")))
                .pages("/yes")
                .expects(never("/no"));
    }

    private static Scene yesAndNo(Scene scene, Reply robots) {
        scene.on("/no", Answer.page("no"));
        return scene.on("/robots.txt", robots).on("/feed", Feeds.rss("/yes", "/no"));
    }

    private static Answer text(String rules) {
        return new Answer(200, Map.of("Content-Type", "text/plain"), rules.getBytes(UTF_8));
    }
}
