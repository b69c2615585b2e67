package org.presswatch.testkit.conformance.groups;

import java.util.List;

import org.presswatch.testkit.conformance.Behaviour;
import org.presswatch.testkit.site.Answer;
import org.presswatch.testkit.site.Reply;

import static org.presswatch.testkit.conformance.Expectation.atLeast;
import static org.presswatch.testkit.conformance.Expectation.once;
import static org.presswatch.testkit.conformance.Expectation.repeats;

/** What was sent once need not be sent again, and what is wished is kept to. */
final class CachingBehaviours {

    private static final String DATE = "Thu, 01 Jan 2026 10:00:00 GMT";
    private static final String FAR = "Fri, 31 Dec 2027 23:59:59 GMT";

    private CachingBehaviours() {}

    static List<Behaviour> all() {
        return List.of(
                validator("etag", "An ETag is sent back", "ETag", "\"v1\"", "if-none-match"),
                validator("etag-weak", "A weak ETag is sent back as it is", "ETag", "W/\"v1\"", "if-none-match"),
                validator(
                        "etag-unquoted", "An ETag without quotes is sent back as it is", "ETag", "v1", "if-none-match"),
                validator("last-modified", "Last-Modified is sent back", "Last-Modified", DATE, "if-modified-since"),
                validator(
                        "last-modified-odd",
                        "A date of no known form is sent back as it came",
                        "Last-Modified",
                        "2026-01-01 10:00",
                        "if-modified-since"),
                both(),
                Behaviour.named("body-the-same", "Without validators, the same body leads to nothing new")
                        .site(scene -> scene.on("/feed", Feeds.rss("/a")))
                        .pages("/a")
                        .expects(atLeast(3, "/feed")),
                Behaviour.named("etag-changes-alone", "Another ETag with the same body leads to nothing new")
                        .site(scene -> scene.on("/feed", changingEtag()))
                        .pages("/a")
                        .expects(atLeast(3, "/feed")),
                Behaviour.named("feed-grows", "A page that is announced later is found, the old one left alone")
                        .site(scene -> scene.on("/feed", Feeds.rss("/a").times(2, Feeds.rss("/b", "/a"))))
                        .pages("/a", "/b"),
                Behaviour.named("not-modified-unasked", "304 to a request without validators is survived")
                        .site(scene -> scene.on("/feed", Answer.status(304).then(Feeds.rss("/a"))))
                        .pages("/a"),
                wish(
                        "max-age",
                        "Cache-Control: max-age of an hour is waited for",
                        "Cache-Control",
                        "public, max-age=3600"),
                wish("expires", "Expires far ahead is waited for", "Expires", FAR),
                element("ttl", "The feed's own ttl of an hour is waited for", "<ttl>60</ttl>"),
                element(
                        "update-period",
                        "sy:updatePeriod of a day is waited for",
                        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>"));
    }

    private static Behaviour validator(
            String name, String description, String header, String value, String requestHeader) {
        return Behaviour.named(name, description)
                .site(scene ->
                        scene.on("/feed", Feeds.rss("/a").with(header, value).unless(requestHeader, value)))
                .pages("/a")
                .expects(repeats("/feed", requestHeader, value), atLeast(3, "/feed"));
    }

    private static Behaviour both() {
        return Behaviour.named("etag-and-last-modified", "Both validators are sent back")
                .site(scene -> scene.on(
                        "/feed",
                        Feeds.rss("/a")
                                .with("ETag", "\"v1\"")
                                .with("Last-Modified", DATE)
                                .unless("if-none-match", "\"v1\"")))
                .pages("/a")
                .expects(repeats("/feed", "if-none-match", "\"v1\""), repeats("/feed", "if-modified-since", DATE));
    }

    private static Reply changingEtag() {
        return exchange ->
                Feeds.rss("/a").with("ETag", "\"" + exchange.earlier() + "\"").to(exchange);
    }

    private static Behaviour wish(String name, String description, String header, String value) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", Feeds.rss("/a").with(header, value)))
                .pages("/a")
                .expects(once("/feed"));
    }

    private static Behaviour element(String name, String description, String element) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", Feeds.rssOf(element, Feeds.item("/a"))))
                .pages("/a")
                .expects(once("/feed"));
    }
}
