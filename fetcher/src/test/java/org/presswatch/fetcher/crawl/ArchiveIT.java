package org.presswatch.fetcher.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.presswatch.fetcher.archive.warc.WarcArchive;
import org.presswatch.fetcher.archive.warc.WarcSettings;
import org.presswatch.testkit.FakeSite.Answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presswatch.fetcher.crawl.Rss.eventually;

class ArchiveIT {

    private final CrawlHarness crawl = new CrawlHarness();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() throws Exception {
        crawl.close();
    }

    @Test
    void keepsRobotsFeedPageAndError_asTheyWereHandedOn() throws IOException {
        var settings = new WarcSettings(directory, 1 << 20, Duration.ofHours(1), 10 << 20, "Presswatch/test");
        try (var archive = new WarcArchive(settings, crawl.meters, Clock.systemUTC())) {
            crawl.archive(archive).site.on("/feed", Rss.feed(Rss.item("One", "/one"), Rss.item("Two", "/two")));
            crawl.site.on("/one", Answer.html("the page")).on("/two", Answer.status(451));
            crawl.list("/feed");
            crawl.start();
            eventually(() -> assertThat(crawl.pages).hasSize(1));
            eventually(() -> assertThat(crawl.count("fetcher.pages.dropped")).isOne());
        }
        Map<String, WarcResponse> answers = new HashMap<>();
        Map<String, String> bodies = new HashMap<>();
        for (Path file : files()) {
            try (WarcReader reader = new WarcReader(file)) {
                for (WarcRecord record : reader) {
                    if (record instanceof WarcResponse response) {
                        answers.put(response.target(), response);
                        bodies.putIfAbsent(
                                response.target(),
                                response.http().status() + " "
                                        + new String(
                                                response.http().body().stream().readAllBytes(), UTF_8));
                    }
                }
            }
        }
        assertThat(bodies).containsKeys(crawl.site.url("/robots.txt"), crawl.site.url("/feed"));
        assertThat(bodies.get(crawl.site.url("/one"))).isEqualTo("200 the page");
        assertThat(bodies.get(crawl.site.url("/two"))).startsWith("451 ");
        assertThat(answers.get(crawl.site.url("/one")).ipAddress()).isPresent();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
