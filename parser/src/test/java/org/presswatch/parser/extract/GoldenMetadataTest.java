package org.presswatch.parser.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presswatch.parser.extract.date.PageDate;
import org.presswatch.parser.extract.metadata.Metadata;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each page in {@code pages/metadata} is named after a behaviour; the file beside it says what must be found:
 * {@code field}, {@code field.source}, or {@code field.sure}, which is whether the confidence is above that of any
 * single source.
 */
class GoldenMetadataTest {

    private static final Path PAGES = Path.of("src/test/resources/pages/metadata");
    private static final String ADDRESS = "_url";
    private static final double SURE = 0.9;

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
        String url = expected.path(ADDRESS).asText("https://www.gazette.example.com/news/page");

        Article article = (Article) new ArticleExtractor().extract(Page.of(html, "text/html; charset=utf-8", url));

        assertThat(expected).isNotEmpty();
        expected.properties().stream()
                .filter(field -> !field.getKey().equals(ADDRESS))
                .forEach(field -> assertThat(valueOf(article, field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(text(field.getValue())));
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining("|"))
                : value.asText();
    }

    private static String valueOf(Article article, String field) {
        if (field.endsWith(".source")) {
            return found(article, field).source().name();
        }
        if (field.endsWith(".sure")) {
            return String.valueOf(found(article, field).confidence() > SURE);
        }
        return switch (field) {
            case "title" -> article.title();
            case "text" -> article.text();
            case "authors" -> String.join("|", article.authors());
            case "day" -> article.published().day().toString();
            case "published" -> article.published().instant().toString();
            case "published.precision" -> article.published().precision().name();
            case "published.zone" -> zone(article.published());
            case "modified" -> article.modified().instant().toString();
            default -> otherValueOf(article, field);
        };
    }

    private static String otherValueOf(Article article, String field) {
        return switch (field) {
            case "siteName" -> article.siteName();
            case "section" -> article.section();
            case "tags" -> String.join("|", article.tags());
            case "lead" -> article.lead();
            case "language" -> article.language();
            case "image" ->
                article.image().url() + " " + article.image().width() + "x"
                        + article.image().height();
            case "links" ->
                article.links().stream()
                        .map(link -> link.url() + "=" + link.text())
                        .collect(Collectors.joining("|"));
            case "paywalled" -> String.valueOf(article.paywalled());
            case "notices" -> String.join("|", article.notices());
            case "agency" -> String.valueOf(article.agency());
            default -> throw new IllegalArgumentException("no such field: " + field);
        };
    }

    private static String zone(PageDate date) {
        return date.zone() == null ? "unknown" : date.zone().getId();
    }

    private static Found<?> found(Article article, String field) {
        Metadata metadata = article.metadata();
        return switch (field.substring(0, field.indexOf('.'))) {
            case "title" -> metadata.title();
            case "authors" -> metadata.authors();
            case "published" -> metadata.published();
            case "section" -> metadata.section();
            case "lead" -> metadata.lead();
            case "image" -> metadata.image();
            case "paywalled" -> metadata.paywalled();
            default -> throw new IllegalArgumentException("no such field: " + field);
        };
    }
}
