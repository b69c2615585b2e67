package org.presswatch.chaos.input;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presswatch.chaos.site.NewsSite;
import org.presswatch.events.ArticleIds;

import static org.assertj.core.api.Assertions.assertThat;

class SitePublisherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void holdsACorrectionBack_untilWhatItCorrectsIsStored() throws Exception {
        var plan = new Plan(List.of(new Item(9, 2, null), new Item(9, 1, null), new Item(10, 1, null)));
        try (NewsSite site = NewsSite.start(2);
                var publisher = SitePublisher.start(site, plan, Duration.ofMillis(1), this::storedOf)) {
            Awaitility.await().atMost(PATIENCE).until(() -> looks.get() > 3);
            assertThat(publisher.written()).isEqualTo(2);

            stored.add(ArticleIds.ofUrl(site.url(9)));

            assertThat(publisher.await(PATIENCE)).isTrue();
            assertThat(publisher.written()).isEqualTo(3);
        }
    }

    private Set<String> storedOf(Set<String> ids) {
        looks.incrementAndGet();
        var found = new HashSet<>(ids);
        found.retainAll(stored);
        return found;
    }
}
