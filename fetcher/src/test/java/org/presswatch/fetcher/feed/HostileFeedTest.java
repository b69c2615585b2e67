package org.presswatch.fetcher.feed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Feeds made to hurt cost little time, and give what can be read or a reason. */
class HostileFeedTest {

    private static final String URL = "https://example.org/feed";
    private static final String ITEM = "<item><title>T</title><link>https://example.org/1</link></item>";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final FeedReader reader = new FeedReader();

    @Test
    void neverExpandsBillionLaughs() {
        var entities = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY l" + i + " \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String xml = entities + "]><rss><channel><title>&l11;</title>" + ITEM + "</channel></rss>";
        Feed feed = within(Duration.ofMillis(500), () -> read(xml));
        assertThat(feed.title()).isEqualTo("&l11;");
        assertThat(feed.items()).hasSize(1);
    }

    @Test
    void neverExpandsOneLargeEntityManyTimes() {
        String xml = "<!DOCTYPE rss [<!ENTITY a \"" + "a".repeat(100_000) + "\">]><rss><channel><title>"
                + "&a;".repeat(100_000) + "</title>" + ITEM + "</channel></rss>";
        Feed feed = within(Duration.ofSeconds(1), () -> read(xml));
        assertThat(feed.title().length()).isLessThanOrEqualTo(FeedLimits.TITLE);
    }

    @Test
    void dereferencesNothing() {
        Feed feed = read("""
                <?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>
                <!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY f SYSTEM "file:///etc/hostname">
                  <!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>
                <rss xmlns:xi="http://www.w3.org/2001/XInclude"><channel><title>[&f;]</title>
                <xi:include href="file:///etc/hostname" parse="text"/></channel></rss>""");
        assertThat(feed.title()).isEqualTo("[&f;]");
    }

    @Test
    void survivesDeepNesting() {
        String xml = "<rss><channel>" + ITEM + "<a>".repeat(200_000) + "</channel></rss>";
        assertThat(within(Duration.ofSeconds(2), () -> read(xml)).items()).hasSize(1);
    }

    @Test
    void survivesDeepNestingInsideATitle() {
        String xml = "<rss><channel><item><title>" + "<b>".repeat(200_000) + "x</title></item></channel></rss>";
        within(Duration.ofSeconds(2), () -> read(xml));
        String html =
                "<rss><channel><item><title><![CDATA[" + "<b>".repeat(200_000) + "x]]></title></item></channel></rss>";
        within(Duration.ofSeconds(2), () -> read(html));
    }

    @Test
    void survivesManyAttributesNamesAndNamespaces() {
        var attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        within(Duration.ofSeconds(2), () -> read("<rss" + attributes + "><channel>" + ITEM + "</channel></rss>"));
        var namespaces = new StringBuilder();
        for (int i = 0; i < 8_000; i++) {
            namespaces.append(" xmlns:n").append(i).append("='urn:").append(i).append("'");
        }
        within(Duration.ofSeconds(2), () -> read("<rss" + namespaces + "><channel>" + ITEM + "</channel></rss>"));
        String name = "n".repeat(1_000_000);
        within(
                Duration.ofSeconds(2),
                () -> read("<rss><channel><" + name + ">x</" + name + ">" + ITEM + "</channel></rss>"));
    }

    @Test
    void takesTheFirstOfAMillionItems() {
        Feed feed = within(Duration.ofSeconds(3), () -> read("<rss><channel>" + "<item/>".repeat(1_000_000)));
        assertThat(feed.items()).hasSize(FeedLimits.ITEMS);
        assertThat(feed.partial()).isTrue();
    }

    @Test
    void stopsAtElementsThatAreNoItems() {
        Feed feed = within(Duration.ofSeconds(3), () -> read("<rss><channel>" + ITEM + "<x/>".repeat(1_000_000)));
        assertThat(feed.items()).hasSize(1);
        assertThat(feed.partial()).isTrue();
    }

    @Test
    void cutsHugeTitle() {
        String title = "word ".repeat(10_000_000 / 5);
        Feed feed = within(
                Duration.ofSeconds(2),
                () -> read("<rss><channel><item><title>" + title + "</title></item></channel></rss>"));
        assertThat(feed.items().getFirst().title()).hasSizeLessThanOrEqualTo(FeedLimits.TITLE);
    }

    @Test
    void refusesJsonThatIsTooDeepOrTooWide() {
        assertThatThrownBy(() -> readBytes("{\"a\":" + "[".repeat(10_000))).isInstanceOf(NotAFeedException.class);
        assertThatThrownBy(() -> readBytes("{\"a\":" + "9".repeat(1_000_000) + "}"))
                .isInstanceOf(NotAFeedException.class);
        Feed feed = read("{\"items\": [{\"url\": \"https://e.org/1\"}, {\"x\": NaN}]}");
        assertThat(feed.items()).hasSize(1);
        assertThat(feed.partial()).isTrue();
        Feed deep = read("{\"items\": [{\"url\": \"https://e.org/1\"}, {\"x\": " + "[".repeat(10_000));
        assertThat(deep.items()).hasSize(1);
        assertThat(within(Duration.ofSeconds(2), () -> read("{\"items\": [" + "{},".repeat(1_000_000)))
                        .items())
                .hasSizeLessThanOrEqualTo(FeedLimits.ITEMS);
    }

    @Test
    void takesTheLastOfDuplicateKeys() {
        assertThat(read("{\"title\": \"a\", \"title\": \"b\", \"items\": []}").title())
                .isEqualTo("b");
    }

    @Test
    void decodesWithoutMarkOrWithTheWrongName() throws NotAFeedException {
        String xml = "<rss><channel><title>Новости</title></channel></rss>";
        assertThat(reader.read(xml.getBytes(UTF_16LE), null, URL).title()).isEqualTo("Новости");
        byte[] wrong = ("<?xml version='1.0' encoding='UTF-7'?>" + xml).getBytes(UTF_8);
        assertThat(reader.read(wrong, null, URL).title()).isEqualTo("Новости");
        byte[] latin =
                "<rss><channel><title>caf\u00e9</title></channel></rss>".getBytes(Charset.forName("windows-1252"));
        assertThat(reader.read(latin, "text/xml; charset=utf-8", URL).title()).isEqualTo("café");
    }

    @Test
    void letsNothingThroughThatHarmsReaders() {
        Feed feed = read(
                "<rss><channel><item><title>a\u0000b\uFFFE&#0;&#xD800;\u202Ec\u2066d\u0007</title></item></channel></rss>");
        String title = feed.items().getFirst().title();
        assertThat(title.codePoints())
                .noneMatch(c -> c == 0 || c == 7 || c == 0xFFFE || c == 0x202E || c == 0x2066)
                .noneMatch(c -> c >= 0xD800 && c < 0xE000);
    }

    @Test
    void overlongUtf8IsNoAsciiInDisguise() throws NotAFeedException {
        byte[] body = "<rss><channel><title>a??b</title></channel></rss>".getBytes(UTF_8);
        int at = new String(body, UTF_8).indexOf("??");
        body[at] = (byte) 0xC0;
        body[at + 1] = (byte) 0xBC;
        assertThat(reader.read(body, null, URL).title())
                .doesNotContain("<")
                .startsWith("a")
                .endsWith("b");
    }

    private Feed read(String text) {
        try {
            return reader.read(text.getBytes(UTF_8), null, URL);
        } catch (NotAFeedException e) {
            throw new AssertionError(e);
        }
    }

    private Feed readBytes(String text) throws NotAFeedException {
        return reader.read(text.getBytes(UTF_8), null, URL);
    }

    /** Time of the processor, so that a busy machine fails nobody. */
    private static <T> T within(Duration limit, Supplier<T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(limit);
        return result;
    }
}
