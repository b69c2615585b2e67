package org.presswatch.parser.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presswatch.parser.extract.date.PageDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Each page in {@code pages} is named after a behaviour; the file beside it says what must be found. */
class GoldenPagesTest {

    private static final Path PAGES = Path.of("src/test/resources/pages");

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.substring(0, name.length() - ".html".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void extractor(String behaviour) throws IOException {
        byte[] html = Files.readAllBytes(PAGES.resolve(behaviour + ".html"));
        JsonNode expected =
                new ObjectMapper().readTree(PAGES.resolve(behaviour + ".json").toFile());

        Extraction found = new ArticleExtractor()
                .extract(Page.of(html, "text/html; charset=utf-8", "https://www.gazette.example.com/news/page"));

        assertThat(expected).isNotEmpty();
        expected.properties()
                .forEach(field -> assertThat(valueOf(found, field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(text(field.getValue())));
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        return String.join(
                "|",
                Stream.of(value)
                        .flatMap(all -> all.valueStream().map(JsonNode::asText))
                        .toList());
    }

    private static String valueOf(Extraction found, String field) {
        return switch (found) {
            case NotAnArticle none -> field.equals("reason") ? none.reason().code() : "no article";
            case Article article -> valueOf(article, field);
        };
    }

    private static String valueOf(Article article, String field) {
        return switch (field) {
            case "title" -> article.title();
            case "text" -> article.text();
            case "authors" -> String.join("|", article.authors());
            case "published" -> instant(article.published());
            case "modified" -> instant(article.modified());
            case "canonical" -> article.canonicalUrl();
            case "language" -> String.valueOf(article.language());
            case "notices" -> String.join("|", article.notices());
            case "agency" -> String.valueOf(article.agency());
            case "paywalled" -> String.valueOf(article.paywalled());
            case "flags" -> String.join("|", article.flags());
            case "kinds" ->
                String.join(
                        "|",
                        article.blocks().stream()
                                .map(block -> block.kind().name())
                                .toList());
            default -> "an article";
        };
    }

    private static String instant(PageDate date) {
        return date == null ? "none" : date.instant().toString();
    }
}
