package org.presswatch.testkit.conformance.groups;

import java.util.List;

import org.presswatch.testkit.conformance.Behaviour;
import org.presswatch.testkit.conformance.Scene;
import org.presswatch.testkit.site.Answer;
import org.presswatch.testkit.site.Reply;

import static org.presswatch.testkit.conformance.Expectation.atLeast;
import static org.presswatch.testkit.conformance.Expectation.never;

/** However an item names its page, the page is found, and one page stays one. */
final class LinkBehaviours {

    private LinkBehaviours() {}

    static List<Behaviour> all() {
        return List.of(
                items("link-relative", "A link relative to the feed", "<item><link>./a</link></item>"),
                absolute(),
                protocolRelative(),
                items("link-dots", "A link with dot segments", "<item><link>/x/../a</link></item>"),
                items(
                        "link-blanks",
                        "A link with blanks and line breaks around it",
                        "<item><link>\n /a \n</link></item>"),
                guidAsLink(),
                items(
                        "items-without-link",
                        "An item without a link is passed over, the next is not",
                        "<item><title>No link</title></item>" + Feeds.item("/a")),
                items("items-doubled", "One page in two items is one page", Feeds.item("/a") + Feeds.item("/a")),
                items("link-fragment", "Two fragments of a page are one page", Feeds.item("/a#x") + Feeds.item("/a#y")),
                items(
                        "link-tracking",
                        "Tracking parameters do not make another page",
                        Feeds.item("/a?utm_source=rss&utm_medium=feed") + Feeds.item("/a?fbclid=1")),
                items("dates-missing", "Items without dates and guids", "<item><title>T</title><link>/a</link></item>"),
                items(
                        "dates-absurd",
                        "Dates of 1970 and 2099",
                        dated("/a", "Thu, 01 Jan 1970 00:00:00 GMT")
                                + dated("/nothing", "Fri, 01 Jan 2099 00:00:00 GMT")),
                atom("atom-alternate", "Of several links the alternate one", ALTERNATE),
                atom(
                        "atom-base",
                        "xml:base is what links are relative to",
                        "<entry xml:base=\"/\">" + LINK + "</entry>"),
                guidChanges(),
                titleChanges());
    }

    private static final String LINK = "<title>T</title><link href=\"a\"/>";
    private static final String ALTERNATE = Feeds.entry("<link rel=\"self\" href=\"/self\"/>"
            + "<link rel=\"enclosure\" href=\"/sound\"/><link rel=\"alternate\" href=\"/a\"/>");

    private static Behaviour items(String name, String description, String items) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", Feeds.rssOf("", items)))
                .pages("/a");
    }

    private static Behaviour atom(String name, String description, String entries) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", Feeds.atom(entries)))
                .pages("/a")
                .expects(never("/self"), never("/sound"));
    }

    private static Behaviour absolute() {
        return Behaviour.named("link-absolute", "An absolute link with the host in capitals")
                .site(scene ->
                        scene.on("/feed", Feeds.rss(scene.site().url("/a").replace("http:", "HTTP:"))))
                .pages("/a");
    }

    private static Behaviour protocolRelative() {
        return Behaviour.named("link-protocol-relative", "A link that begins with two slashes")
                .site(scene -> scene.on("/feed", Feeds.rss("//" + scene.site().authority() + "/a")))
                .pages("/a");
    }

    private static Behaviour guidAsLink() {
        return Behaviour.named("guid-as-link", "A permalink guid without a link")
                .site(scene -> scene.on(
                        "/feed",
                        Feeds.rssOf(
                                "",
                                "<item><title>T</title><guid>" + scene.site().url("/a") + "</guid></item>")))
                .pages("/a");
    }

    private static String dated(String link, String date) {
        return "<item><title>T</title><link>" + link + "</link><pubDate>" + date + "</pubDate></item>";
    }

    private static Behaviour guidChanges() {
        return Behaviour.named("guids-change", "Guids that change with each poll do not make new pages")
                .site(scene -> scene.on(
                        "/feed",
                        counting("<item><title>T</title><link>/a</link>"
                                + "<guid isPermaLink=\"false\">%d</guid></item>")))
                .pages("/a")
                .expects(atLeast(3, "/feed"));
    }

    /** The page is looked at again, and handed on again only if it is another: it is not. */
    private static Behaviour titleChanges() {
        return Behaviour.named("title-corrected", "An item whose title changes once: its page is looked at once more")
                .site(LinkBehaviours::correctedOnce)
                .handsOn("/a")
                .expects(atLeast(2, "/a"));
    }

    private static void correctedOnce(Scene scene) {
        scene.on("/feed", Feeds.rss("/a").times(2, Feeds.rssOf("", "<item><title>New</title><link>/a</link></item>")));
        scene.on("/a", Answer.page("a"));
    }

    private static Reply counting(String items) {
        return exchange -> Feeds.rssOf("", items.formatted(exchange.earlier())).to(exchange);
    }
}
