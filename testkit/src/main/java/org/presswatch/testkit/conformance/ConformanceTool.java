package org.presswatch.testkit.conformance;

import java.util.List;
import java.util.stream.Collectors;

import org.presswatch.testkit.conformance.ConformanceServer.Staged;
import org.presswatch.testkit.conformance.Verdict.Broken;
import org.presswatch.testkit.conformance.Verdict.Met;
import org.presswatch.testkit.conformance.Verdict.Open;
import org.presswatch.testkit.site.Answer;
import org.presswatch.testkit.site.LoggedRequest;
import org.presswatch.testkit.site.Site;

/**
 * The conformance server as a program: {@code ConformanceTool [PORT [PRODUCT]]}. On PORT it lists the feeds and shows the
 * verdicts; the behaviours have the ports after it.
 */
public final class ConformanceTool {

    private static final int PORT = 9400;
    private static final int OFFSET = 10;

    private ConformanceTool() {}

    static void main(String... args) throws InterruptedException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : PORT;
        String product = args.length > 1 ? args[1] : "presswatch";
        try (Site index = Site.start(port);
                ConformanceServer server = ConformanceServer.start(port + OFFSET, product)) {
            show(index, server);
            System.out.printf(
                    "%d behaviours for the crawler '%s'.%nFeeds:    %s and %s%nAllow:    %s%nVerdicts: %s%nEnd with Ctrl-C.%n",
                    server.all().size(),
                    product,
                    index.url("/feeds.txt"),
                    index.url("/feeds.opml"),
                    index.url("/allowed.txt"),
                    index.url("/verdicts.txt"));
            Thread.currentThread().join();
        }
    }

    /** The pages about the behaviours. */
    static void show(Site index, ConformanceServer server) {
        index.on(
                "/feeds.txt",
                Answer.of(
                        "text/plain",
                        lines(server.all().stream().map(Staged::feedUrl).toList())));
        index.on("/feeds.opml", Answer.of("text/x-opml", opml(server.all())));
        index.on("/allowed.txt", Answer.of("text/plain", lines(server.allowedHosts())));
        index.on(
                "/verdicts.txt",
                exchange -> Answer.of("text/plain; charset=utf-8", verdicts(server.all()))
                        .to(exchange));
        for (Staged staged : server.all()) {
            index.on(
                    "/log/" + staged.behaviour().name(),
                    exchange -> Answer.of("text/plain", log(staged)).to(exchange));
        }
    }

    private static String verdicts(List<Staged> all) {
        String each = lines(all.stream().map(ConformanceTool::line).toList());
        long met =
                all.stream().filter(staged -> staged.verdict() instanceof Met).count();
        return each + met + " of " + all.size() + " met\n";
    }

    private static String line(Staged staged) {
        String verdict = switch (staged.verdict()) {
            case Met() -> "met    ";
            case Open(String missing) -> "open   (" + missing + ") ";
            case Broken(String deed) -> "BROKEN (" + deed + ") ";
        };
        return verdict + staged.behaviour().name() + ": " + staged.behaviour().description();
    }

    private static String log(Staged staged) {
        return lines(
                staged.scene().site().log().stream().map(ConformanceTool::line).toList());
    }

    private static String line(LoggedRequest request) {
        return request.at() + " " + request.method() + " " + request.path() + " " + request.headers();
    }

    private static String opml(List<Staged> all) {
        return all.stream()
                .map(staged -> "<outline type=\"rss\" text=\""
                        + staged.behaviour().name() + "\" xmlUrl=\"" + staged.feedUrl() + "\"/>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"><head><title>Conformance"
                                + "</title></head><body>\n",
                        "</body></opml>\n"));
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
