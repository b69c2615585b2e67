package org.presswatch.parser.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presswatch.parser.extract.safe.SafeHtml;
import org.presswatch.parser.extract.safe.SafeText;

import static org.assertj.core.api.Assertions.assertThat;

/** Mutated and random HTML: the extraction never throws, always ends, and gives neither unsafe HTML nor unsafe text. */
@Timeout(60)
class FuzzTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final int MUTANTS = 40;

    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(Duration.ofSeconds(10), 1024 * 1024);

    private static final String[] TAGS = {
        "p",
        "div",
        "article",
        "section",
        "table",
        "tr",
        "td",
        "ul",
        "li",
        "blockquote",
        "pre",
        "h1",
        "h2",
        "b",
        "form",
        "select",
        "svg",
        "math",
        "template",
        "noscript",
        "title",
        "textarea",
        "figure",
        "figcaption",
        "br",
        "x-y"
    };

    private static final String[] NAMES = {"article-body", "related", "comments", "ad", "byline", "nav", "x", "caption"
    };

    private static final String[] HREFS = {
        "https://a.example/?q=1&amp;r=%22",
        "javascript:alert(1)",
        "java\nscript:1",
        "data:text/html,1",
        "//b.example",
        "https://c.example/&quot;onclick=1",
        "http://[",
        " https://d.example/ä ö",
        "#x",
        "vbscript:1",
        "https:\\\\e.example"
    };

    private static final String[] PIECES = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>press</a>",
        "<a href=\"https://x.example/\"><b onclick=1>in</a></b>",
        "<svg><style><p title='</style><img src onerror=1>'>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--><img src onerror=1>'>",
        "<template><p>in</template>",
        "<noscript><p title='</noscript><img src=x onerror=1>'>",
        "<iframe srcdoc='<script>1</script>'>",
        "<form><p>",
        "\u0000",
        "\uD800",
        "\u202E",
        "<![CDATA[",
        "<!--",
        "-->",
        "</p></div></body>",
        "<p",
        "&#0;",
        "&#xD800;",
        "&lt;script&gt;",
        "<table><tr><p>",
        "<h1>Title</h1>",
        "<title>Other</title>",
        "<time datetime='9999-99-99'>",
        "<base href='javascript:1'>",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[[[1]]],\"datePublished\":{}}</script>",
        "<meta property='article:published_time' content='0000-00-00T99:99:99'>",
        "<link rel=canonical href='http://['>"
    };

    /** The numbers that the random mutations start from; one that found something is added here for good. */
    static List<Long> seeds() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("fuzz-seeds.txt")).stream()
                .map(Long::valueOf)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void extractsSafely(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> pages = GoldenPagesTest.pages();
        for (int i = 0; i < MUTANTS; i++) {
            Path original = RESOURCES.resolve("pages").resolve(pages.get(random.nextInt(pages.size())) + ".html");
            byte[] mutant = mutate(Files.readString(original), random);

            check(mutant, seed, i);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void extractsSafelyFromHtmlMadeAtRandom(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MUTANTS; i++) {
            check(invent(random), seed, i);
        }
    }

    /** A failure names the seed and the round, which make the same page again. */
    private static void check(byte[] html, long seed, int round) {
        String made = "seed " + seed + ", round " + round;
        try {
            assertSafe(EXTRACTOR.extract(Page.of(html, null, "https://gazette.example.com/news/page")));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            throw new AssertionError(made + ": " + e, e);
        }
    }

    /** Tags, attributes and text in any order, closed or not, with links whose addresses may be hostile. */
    private static byte[] invent(Random random) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(400); i >= 0; i--) {
            String tag = TAGS[random.nextInt(TAGS.length)];
            switch (random.nextInt(6)) {
                case 0 -> html.append("</").append(tag).append('>');
                case 1 -> html.append(PIECES[random.nextInt(PIECES.length)]);
                case 2 ->
                    html.append("<a href='")
                            .append(HREFS[random.nextInt(HREFS.length)])
                            .append("'>link ");
                case 3 ->
                    html.append('<')
                            .append(tag)
                            .append(" class='")
                            .append(NAMES[random.nextInt(NAMES.length)])
                            .append("'>");
                default ->
                    html.append('<')
                            .append(tag)
                            .append(">The ferry was ")
                            .append(random.nextInt(50))
                            .append(" hours late & nobody <knew> \"why\" before the evening. ");
            }
        }
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void assertSafe(Extraction found) {
        if (found instanceof Article article) {
            SafeHtmlWalker.assertSafe(article.html());
            assertThat(Jsoup.isValid(article.html(), SafeHtml.safelist()))
                    .as(article.html())
                    .isTrue();
            assertThat(SafeText.isClean(article.title() + article.text() + article.lead()))
                    .isTrue();
            assertThat(article.links()).allMatch(link -> link.url().startsWith("http"));
        }
    }

    private static byte[] mutate(String html, Random random) {
        StringBuilder mutant = new StringBuilder(html);
        for (int i = random.nextInt(30); i >= 0 && !mutant.isEmpty(); i--) {
            int at = random.nextInt(mutant.length());
            switch (random.nextInt(4)) {
                case 0 -> mutant.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> mutant.delete(at, Math.min(mutant.length(), at + random.nextInt(40)));
                case 2 -> mutant.setCharAt(at, (char) random.nextInt(0x10000));
                default -> mutant.insert(at, mutant.substring(at, Math.min(mutant.length(), at + random.nextInt(300))));
            }
        }
        byte[] bytes = mutant.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(5); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
