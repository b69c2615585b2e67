package org.presswatch.testkit.conformance.groups;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.presswatch.testkit.conformance.Behaviour;
import org.presswatch.testkit.conformance.Scene;
import org.presswatch.testkit.site.Answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.presswatch.testkit.conformance.Expectation.atLeast;
import static org.presswatch.testkit.conformance.Expectation.times;
import static org.presswatch.testkit.conformance.Expectation.trapEmpty;

/** Feeds whose content is the attack: nothing is expanded or asked for, and what can be read is. */
final class ContentAttacks {

    private static final String LAUGHS = """
            <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
            <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;">]>
            """;

    private ContentAttacks() {}

    static List<Behaviour> all() {
        return List.of(
                readable("billion-laughs", "Entities of entities", scene -> LAUGHS + rss("<title>&f;</title>")),
                readable(
                        "external-entity",
                        "An entity that is a file",
                        scene -> "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + rss("<title>&x;</title>")),
                readable(
                        "entity-on-the-net",
                        "An entity that is at the trap",
                        scene -> "<!DOCTYPE rss [<!ENTITY x SYSTEM \""
                                + scene.trap().url("/x") + "\">]>" + rss("<title>&x;</title>")),
                readable(
                        "dtd-on-the-net",
                        "A document type that is at the trap",
                        scene -> "<!DOCTYPE rss SYSTEM \"" + scene.trap().url("/x.dtd") + "\">" + rss("")),
                readable(
                        "parameter-entity",
                        "A parameter entity at the trap",
                        scene -> "<!DOCTYPE rss [<!ENTITY % p SYSTEM \""
                                + scene.trap().url("/p") + "\"> %p;]>" + rss("")),
                readable(
                        "xinclude",
                        "XInclude of the trap",
                        scene -> rss("<xi:include" + " xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                                + scene.trap().url("/x") + "\"/>")),
                readable(
                        "stylesheet",
                        "A style sheet at the trap",
                        scene -> "<?xml-stylesheet type=\"text/xsl\" href=\""
                                + scene.trap().url("/x.xsl") + "\"?>" + rss("")),
                survived("deep-nesting", "100,000 elements in each other", "<rss><channel>" + "<a>".repeat(100_000)),
                survived("many-attributes", "50,000 attributes", attributes()),
                survived(
                        "json-deep",
                        "JSON 50,000 levels deep",
                        "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": " + "[".repeat(50_000)),
                survived(
                        "json-number",
                        "A number of a million digits",
                        "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [], \"x\": "
                                + "9".repeat(1_000_000) + "}"),
                zip(),
                readable(
                        "title-nul",
                        "U+0000, half surrogates and reversed text in a title",
                        scene -> rss("<title>A\u0000B &#xD800; \u202Eevil</title>")),
                readable(
                        "title-giant",
                        "A title of two megabytes",
                        scene -> rss("<title>" + "x".repeat(2_000_000) + "</title>")),
                Behaviour.named("item-flood", "100,000 items in one poll: only so many are taken")
                        .site(scene -> scene.on(
                                        "/robots.txt", Answer.of("text/plain", "User-agent: *\nDisallow: /flood"))
                                .on(
                                        "/feed",
                                        Feeds.rssOf("", Feeds.item("/a") + flood())
                                                .with("Cache-Control", "max-age=3600")))
                        .pages("/a"),
                Behaviour.named("url-giant", "A link of a hundred kilobytes is passed over")
                        .site(scene -> scene.on("/feed", Feeds.rss("/" + "x".repeat(100_000), "/a")))
                        .pages("/a")
                        .expects(scene -> times("/" + "x".repeat(100_000), 0, 0).judge(scene)));
    }

    private static Behaviour readable(String name, String description, Function<Scene, String> feed) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", Answer.of("text/xml", feed.apply(scene))))
                .pages("/a")
                .expects(atLeast(2, "/feed"), trapEmpty());
    }

    /** Whether anything of it can be read is the crawler's to say; it must come back and read the next. */
    private static Behaviour survived(String name, String description, String feed) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", Answer.of("text/xml", feed).then(Feeds.rss("/a"))))
                .pages("/a")
                .expects(atLeast(2, "/feed"));
    }

    private static Behaviour zip() {
        return Behaviour.named("zip-of-feeds", "An archive in the place of a feed is not unpacked")
                .site(scene -> scene.on(
                        "/feed",
                        Answer.of("application/zip", zipped(Feeds.rss("/zipped").body()))
                                .then(Feeds.rss("/a"))))
                .pages("/a")
                .expects(org.presswatch.testkit.conformance.Expectation.never("/zipped"));
    }

    private static String rss(String element) {
        return "<rss version=\"2.0\"><channel><title>Feed</title><item>" + element
                + "<link>/a</link></item></channel></rss>";
    }

    private static String attributes() {
        var feed = new StringBuilder("<rss><channel");
        for (int i = 0; i < 50_000; i++) {
            feed.append(" a").append(i).append("=\"\"");
        }
        return feed.append("/></rss>").toString();
    }

    private static String flood() {
        var items = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            items.append("<item><link>/flood/").append(i).append("</link></item>");
        }
        return items.toString();
    }

    private static byte[] zipped(byte[] file) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            zip.putNextEntry(new ZipEntry("feed.xml"));
            zip.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
