package org.presswatch.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.presswatch.demo.Announcement;
import org.presswatch.demo.article.Outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The largest page that is allowed goes end to end; a larger one is refused and counted. */
class LargestPageIT {

    private static final int LIMIT = 2 * 1024 * 1024;
    private static final RunningLine LINE = RunningLine.get();

    @Test
    void storesAPageOfTwoMebibytes_andRefusesOneByteMore() {
        publish("/outside/largest", "The largest page", LIMIT);
        publish("/outside/too-large", "A page too large", LIMIT + 1);

        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    assertThat(LINE.store().find("/outside/largest")).isPresent();
                    assertThat(LINE.fetcher().counter("fetcher_pages_dropped_total", "reason=\"too-large\""))
                            .isPositive();
                });
        assertThat(LINE.store().find("/outside/too-large")).isEmpty();
    }

    private static void publish(String path, String title, int size) {
        byte[] page = page(title, size);
        LINE.site().publish(path, page, "text/html; charset=utf-8");
        LINE.site().announce(Outlet.MERIDIAN, Announcement.of(path, title, Instant.parse("2026-03-02T09:00:00Z")));
    }

    /** Words at random, so that compression does not make it small. */
    private static byte[] page(String title, int size) {
        String head = "<!doctype html><html lang=\"en\"><title>" + title + "</title><article><h1>" + title + "</h1>";
        String end = "</article></html>";
        var text = new StringBuilder(head);
        var random = new Random(7);
        while (text.length() < size - end.length() - 400) {
            text.append("<p>");
            for (int word = 0; word < 30; word++) {
                text.append(Long.toString(random.nextLong(60_000_000), 36)).append(' ');
            }
            text.append("</p>\n");
        }
        text.append(" ".repeat(size - end.length() - text.length())).append(end);
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
