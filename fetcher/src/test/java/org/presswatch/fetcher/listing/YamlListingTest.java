package org.presswatch.fetcher.listing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class YamlListingTest {

    @Test
    void readsAllFields() throws ListingException {
        assertThat(YamlListing.read("""
                        feeds:
                          - url: https://example.org/feed
                            name: Example
                            interval: 90s
                            language: pt-BR
                            country: BR
                          - url: http://example.net/rss
                        """, "feeds.yaml"))
                .containsExactly(
                        new ListedFeed("https://example.org/feed", "Example", Duration.ofSeconds(90), "pt-BR", "BR"),
                        new ListedFeed("http://example.net/rss", null, null, null, null));
    }

    @Test
    void acceptsAFileWithoutFeeds() throws ListingException {
        assertThat(YamlListing.read("", "f")).isEmpty();
        assertThat(YamlListing.read("feeds:\n", "f")).isEmpty();
    }

    @Test
    void namesEveryMistakeWithFileAndLine() {
        assertThat(mistakes("""
                        feeds:
                          - url: ftp://example.org/feed
                          - ulr: https://example.org/feed
                          - url: https://example.org/a
                            interval: soon
                            language: false
                          - url: https://example.org/a
                        other: 1
                        """))
                .satisfiesExactly(
                        m -> assertThat(m).startsWith("feeds.yaml:2: ").contains("http://"),
                        m -> assertThat(m).startsWith("feeds.yaml:3: ").contains("'ulr'", "url, name"),
                        m -> assertThat(m).startsWith("feeds.yaml:3: ").contains("no 'url'"),
                        m -> assertThat(m).startsWith("feeds.yaml:5: ").contains("15m"),
                        m -> assertThat(m).startsWith("feeds.yaml:6: ").contains("language"),
                        m -> assertThat(m).startsWith("feeds.yaml:7: ").contains("twice"),
                        m -> assertThat(m).startsWith("feeds.yaml:8: ").contains("'other'"));
    }

    @Test
    void namesTheLineOfBrokenYaml() {
        assertThat(mistakes("feeds:\n  - url: a: b\n"))
                .singleElement()
                .asString()
                .startsWith("feeds.yaml:2: ");
    }

    @Test
    void refusesAliasesThatUnfold() {
        assertThat(mistakes("feeds: &a\n  - *a\n")).isNotEmpty();
    }

    @Test
    void readsTheListThatComesWithTheProject() throws IOException, ListingException {
        Path file = Path.of("..", "config", "feeds.yaml");
        assertThat(YamlListing.read(Files.readString(file), file.toString())).hasSizeGreaterThan(10);
    }

    private static List<String> mistakes(String yaml) {
        ListingException e = catchThrowableOfType(ListingException.class, () -> YamlListing.read(yaml, "feeds.yaml"));
        assertThat(e).isNotNull();
        return e.mistakes();
    }
}
