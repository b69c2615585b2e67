package org.presswatch.benchmarks.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Feeds to read: made up ones of the size that news sites' have, or those of a directory. */
final class SampleFeeds {

    private static final int FEEDS = 200;
    private static final int ITEMS = 15;
    private static final int SUMMARY_WORDS = 25;
    private static final String[] WORDS =
            ("the minister said on monday that access to several sites would be restored after"
                            + " providers had reported a failure while editors asked the court for an explanation of the order")
                    .split(" ");

    private SampleFeeds() {}

    /** RSS and Atom in turn, always the same. */
    static List<byte[]> madeUp() {
        var random = new Random(7);
        var feeds = new ArrayList<byte[]>();
        for (int i = 0; i < FEEDS; i++) {
            feeds.add((i % 2 == 0 ? rss(random) : atom(random)).getBytes(UTF_8));
        }
        return feeds;
    }

    static List<byte[]> of(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(SampleFeeds::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rss(Random random) {
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>A feed</title>"
                + "<link>https://example.org/</link><description>News</description><language>en</language>");
        for (int i = 0; i < ITEMS; i++) {
            feed.append("<item><title>")
                    .append(words(random, 8))
                    .append("</title><link>https://example.org/news/")
                    .append(i)
                    .append("</link><guid isPermaLink=\"false\">id-")
                    .append(i)
                    .append("</guid><description><![CDATA[<p>")
                    .append(words(random, SUMMARY_WORDS))
                    .append("</p>]]></description><dc:creator>Ann Other</dc:creator>")
                    .append("<category>Politics</category><pubDate>Tue, 24 Nov 2026 1")
                    .append(i % 10)
                    .append(":00:00 +0000</pubDate></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String atom(Random random) {
        var feed = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
                        + "<title>A feed</title><id>urn:feed</id><updated>2026-11-24T10:00:00Z</updated>");
        for (int i = 0; i < ITEMS; i++) {
            feed.append("<entry><title>")
                    .append(words(random, 8))
                    .append("</title><id>urn:")
                    .append(i)
                    .append("</id><link rel=\"alternate\" href=\"https://example.org/news/")
                    .append(i)
                    .append("\"/><summary type=\"html\">&lt;p&gt;")
                    .append(words(random, SUMMARY_WORDS))
                    .append("&lt;/p&gt;</summary><author><name>Ann Other</name></author><updated>2026-11-24T1")
                    .append(i % 10)
                    .append(":00:00Z</updated></entry>");
        }
        return feed.append("</feed>").toString();
    }

    private static String words(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.toString();
    }
}
