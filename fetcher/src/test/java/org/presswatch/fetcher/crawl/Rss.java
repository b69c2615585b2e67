package org.presswatch.fetcher.crawl;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.presswatch.testkit.FakeSite.Answer;

/** Small feeds for tests. */
final class Rss {

    private Rss() {}

    static String item(String title, String link) {
        return "<item><title>" + title + "</title><link>" + link + "</link></item>";
    }

    static Answer feed(String... items) {
        return Answer.of("application/rss+xml", text(items));
    }

    static String text(String... items) {
        return "<rss><channel><title>F</title>" + String.join("", items) + "</channel></rss>";
    }

    static void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
