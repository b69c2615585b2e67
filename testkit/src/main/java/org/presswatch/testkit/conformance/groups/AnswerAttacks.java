package org.presswatch.testkit.conformance.groups;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.presswatch.testkit.conformance.Behaviour;
import org.presswatch.testkit.site.Answer;
import org.presswatch.testkit.site.Exchange;
import org.presswatch.testkit.site.Reply;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.presswatch.testkit.conformance.Expectation.asksFor;
import static org.presswatch.testkit.conformance.Expectation.atLeast;

/** Answers that want to keep a crawler busy, fill its memory or confuse it: it lets go, and reads the next page. */
final class AnswerAttacks {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final int BOMB = 64 * 1024 * 1024;
    private static final int GIANT = 1024 * 1024;

    private AnswerAttacks() {}

    static List<Behaviour> all() {
        return List.of(
                page(
                        "endless-body",
                        "A body without end",
                        exchange -> endless(exchange, OK + "\r\n", "x".repeat(1024))),
                page(
                        "endless-chunks",
                        "Chunks without end",
                        exchange -> endless(
                                exchange,
                                OK + "Transfer-Encoding: chunked\r\n\r\n",
                                "400\r\n" + "x".repeat(0x400) + "\r\n")),
                page("endless-headers", "Headers without end", exchange -> endless(exchange, OK, "X-More: more\r\n")),
                page("giant-header", "A header of a megabyte", Reply.raw(OK + "X: " + "x".repeat(GIANT) + "\r\n\r\nx")),
                page("many-headers", "10,000 headers", Reply.raw(OK + "X: x\r\n".repeat(10_000) + "\r\nx")),
                page("slow-drip", "A byte now and then", AnswerAttacks::drip),
                page("silence", "A connection on which nothing comes", exchange -> Thread.sleep(20_000)),
                page(
                        "declared-giant",
                        "A length of ten gigabytes",
                        Reply.raw(OK + "Content-Length: 10000000000\r\n\r\n")),
                page(
                        "gzip-bomb",
                        "64 megabytes of nothing in a small gzip",
                        packed("gzip", Feeds.gzip(new byte[BOMB]))),
                page(
                        "gzip-nested",
                        "A bomb in two layers of gzip",
                        packed("gzip, gzip", Feeds.gzip(Feeds.gzip(new byte[BOMB])))),
                page("gzip-broken", "What is said to be gzip and is not", packed("gzip", "<p>x".getBytes(ISO_8859_1))),
                page("encoding-unknown", "An encoding that nobody offered", packed("lzma", new byte[100])),
                page("http-0.9", "An answer without a head", Reply.raw("<p>just text\r\n")),
                page("no-http", "An answer of another protocol", Reply.raw("SSH-2.0-OpenSSH_9.0\r\n")),
                page(
                        "switching",
                        "A change of protocol that nobody asked for",
                        Reply.raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n")),
                page("length-twice", "Two lengths that differ", Reply.raw(OK + "Content-Length: nonsense\r\n\r\n<p>x")),
                Behaviour.named("cookie-flood", "A hundred cookies of a kilobyte")
                        .site(scene -> scene.on("/feed", Feeds.rss("/bad", "/a"))
                                .on(
                                        "/bad",
                                        Reply.raw(OK + ("Set-Cookie: a=" + "x".repeat(1000) + "\r\n").repeat(100)
                                                + "\r\n<p>bad")))
                        .pages("/a")
                        .expects(asksFor("/bad")),
                feed(
                        "feed-endless",
                        "A feed without end",
                        exchange -> endless(exchange, OK + "\r\n<rss><channel>", "<item><title>x</title></item>")),
                feed("feed-gzip-bomb", "A bomb in the place of a feed", packed("gzip", Feeds.gzip(new byte[BOMB]))),
                feed("feed-silence", "A feed that never answers", exchange -> Thread.sleep(20_000)),
                feed(
                        "location-split",
                        "A Location with a line break in it",
                        Reply.raw(
                                "HTTP/1.1 302 Found\r\nLocation: /x\r\n Injected: yes\r\nContent-Length: 0\r\n\r\n")));
    }

    /** The bad page is asked for and not handed on; the good one beside it is. */
    private static Behaviour page(String name, String description, Reply attack) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", Feeds.rss("/bad", "/a")).on("/bad", attack))
                .pages("/a")
                .expects(asksFor("/bad"));
    }

    private static Behaviour feed(String name, String description, Reply attack) {
        return Behaviour.named(name, description)
                .site(scene -> scene.on("/feed", attack.then(Feeds.rss("/a"))))
                .pages("/a")
                .expects(atLeast(2, "/feed"));
    }

    private static Reply packed(String encoding, byte[] body) {
        return Answer.of("text/html", body).with("Content-Encoding", encoding);
    }

    private static void endless(Exchange exchange, String head, String piece) throws IOException {
        OutputStream out = exchange.out();
        out.write(head.getBytes(ISO_8859_1));
        byte[] bytes = piece.repeat(16).getBytes(ISO_8859_1);
        while (true) {
            out.write(bytes);
        }
    }

    private static void drip(Exchange exchange) throws IOException, InterruptedException {
        exchange.out().write((OK + "Content-Length: 1000\r\n\r\n").getBytes(ISO_8859_1));
        for (int i = 0; i < 1000; i++) {
            exchange.out().write('x');
            exchange.out().flush();
            Thread.sleep(200);
        }
    }
}
