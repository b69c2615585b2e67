package org.presswatch.testkit.conformance.groups;

import java.util.List;
import java.util.function.Function;

import org.presswatch.testkit.conformance.Behaviour;
import org.presswatch.testkit.conformance.Scene;
import org.presswatch.testkit.site.Answer;

import static org.presswatch.testkit.conformance.Expectation.asksFor;
import static org.presswatch.testkit.conformance.Expectation.atLeast;
import static org.presswatch.testkit.conformance.Expectation.trapEmpty;

/** Attempts to lead a crawler where it must not go: to the trap, a port of this machine that it was not allowed. */
final class TargetAttacks {

    private TargetAttacks() {}

    static List<Behaviour> all() {
        return List.of(
                entry("trap-literal", "127.0.0.1", trap("127.0.0.1")),
                entry("trap-name", "localhost", trap("localhost")),
                entry("trap-decimal", "the address as one number", trap("2130706433")),
                entry("trap-octal", "the address in octal", trap("0177.0.0.1")),
                entry("trap-hex", "the address in hexadecimal", trap("0x7f.0.0.1")),
                entry("trap-short", "the address with parts left out", trap("127.1")),
                entry("trap-zero", "0.0.0.0", trap("0.0.0.0")),
                entry("trap-other-loopback", "another address of this machine", trap("127.0.0.2")),
                entry("trap-ipv6", "IPv6 loopback", trap("[::1]")),
                entry("trap-mapped", "IPv4 mapped into IPv6", trap("[::ffff:127.0.0.1]")),
                entry("trap-compatible", "IPv4 compatible IPv6", trap("[::127.0.0.1]")),
                entry("trap-nat64", "IPv4 behind NAT64", trap("[64:ff9b::7f00:1]")),
                entry("trap-dot", "a name with a dot at its end", trap("localhost.")),
                entry("trap-fullwidth", "digits of full width", trap("\uFF11\uFF12\uFF17.0.0.1")),
                entry(
                        "trap-user",
                        "a user name before the host",
                        scene -> "http://127.0.0.1:80@" + scene.trap().authority() + "/x"),
                entry("trap-scheme-file", "file:", scene -> "file:///etc/passwd"),
                entry(
                        "trap-scheme-gopher",
                        "gopher:",
                        scene -> "gopher://" + scene.trap().authority() + "/_GET%20/"),
                entry(
                        "trap-scheme-ftp",
                        "ftp:",
                        scene -> "ftp://" + scene.trap().authority() + "/x"),
                entry("trap-scheme-script", "javascript:", scene -> "javascript:alert(1)"),
                entry("trap-scheme-data", "data:", scene -> "data:text/html,<p>x"),
                entry(
                        "trap-metadata",
                        "the metadata service of a cloud",
                        scene -> "http://169.254.169.254/latest/meta-data/"),
                redirect("trap-redirect-301", 301),
                redirect("trap-redirect-302", 302),
                redirect("trap-redirect-307", 307),
                feedRedirect(),
                robotsRedirect(),
                Behaviour.named("trap-in-page", "What a page links to, refreshes to or calls canonical is not followed")
                        .site(TargetAttacks::pageWithTraps)
                        .handsOn("/a")
                        .expects(asksFor("/a"), atLeast(2, "/feed"), trapEmpty()),
                Behaviour.named("trap-enclosure", "An enclosure is not asked for")
                        .site(scene -> scene.on(
                                "/feed",
                                Feeds.rssOf(
                                        "",
                                        "<item><title>T</title><link>/a</link>" + "<enclosure url=\""
                                                + scene.trap().url("/x") + "\" type=\"audio/mpeg\"/></item>")))
                        .pages("/a")
                        .expects(atLeast(2, "/feed"), trapEmpty()));
    }

    private static Function<Scene, String> trap(String host) {
        return scene -> "http://" + host + ":" + scene.trap().port() + "/x";
    }

    /** The good page beside it is handed on: nothing of this stops a crawler. */
    private static Behaviour entry(String name, String what, Function<Scene, String> link) {
        return Behaviour.named(name, "An item that leads to " + what)
                .site(scene -> scene.on("/feed", Feeds.rss(link.apply(scene), "/a")))
                .pages("/a")
                .expects(atLeast(2, "/feed"), trapEmpty());
    }

    private static Behaviour redirect(String name, int status) {
        return Behaviour.named(name, "A page that redirects with " + status + " to where it must not lead")
                .site(scene -> scene.on("/feed", Feeds.rss("/to-trap", "/a"))
                        .on("/to-trap", Answer.redirect(status, scene.trap().url("/x"))))
                .pages("/a")
                .expects(asksFor("/to-trap"), atLeast(2, "/feed"), trapEmpty());
    }

    private static Behaviour feedRedirect() {
        return Behaviour.named(
                        "trap-feed-redirect", "A feed that redirects to where it must not lead is asked for again")
                .site(scene -> scene.on(
                        "/feed", Answer.redirect(301, scene.trap().url("/x")).then(Feeds.rss("/a"))))
                .pages("/a")
                .expects(trapEmpty());
    }

    private static Behaviour robotsRedirect() {
        return Behaviour.named("trap-robots-redirect", "A robots.txt that redirects to where it must not lead")
                .site(scene -> scene.on(
                                "/robots.txt", Answer.redirect(301, scene.trap().url("/x")))
                        .on("/feed", Feeds.rss("/a")))
                .expects(asksFor("/robots.txt"), trapEmpty());
    }

    private static void pageWithTraps(Scene scene) {
        String trap = scene.trap().url("/x");
        scene.on("/feed", Feeds.rss("/a"))
                .on(
                        "/a",
                        Answer.of(
                                "text/html",
                                "<head><base href=\"" + trap + "\"><link rel=\"canonical\" href=\"" + trap
                                        + "\"><meta http-equiv=\"refresh\" content=\"0; url=" + trap
                                        + "\"></head><p>a <img src=\""
                                        + trap + "\">"));
    }
}
