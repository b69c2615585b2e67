package org.presswatch.store.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.stage.DeadLetters;
import org.presswatch.store.read.Source;
import org.presswatch.store.read.Sources;
import org.presswatch.testkit.LineResource;
import org.presswatch.testkit.TopicReader;
import org.presswatch.testkit.TopicWriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(LineResource.class)
class ObservingIT {

    private static final String TOPIC = Topics.SOURCES_OBSERVED;

    @Inject
    Sources sources;

    private final String site = UUID.randomUUID() + ".example";

    private SourceObserved event(SourceObserved.Kind kind, String at) {
        String url = "https://www." + site + "/page";
        return new SourceObserved(
                "www." + site, kind, url, null, null, Instant.parse(at), 451, "Told to\u0000 take it down");
    }

    private List<Source> found() {
        return sources.page(null, Sources.MOST).sources().stream()
                .filter(source -> source.site().equals(site))
                .toList();
    }

    @Test
    void tellsTheLatestOfASite_andDeadLettersWhatIsNone() {
        String bad = "bad-" + site;
        try (var writer = new TopicWriter();
                TopicReader letters = TopicReader.of(Topics.deadLettersOf(TOPIC))) {
            writer.write(TOPIC, event(SourceObserved.Kind.LEGAL_BLOCK, "2026-03-02T10:00:00Z"));
            writer.write(TOPIC, event(SourceObserved.Kind.LEGAL_BLOCK, "2026-03-02T10:00:00Z"));
            writer.write(TOPIC, bad, "[]".getBytes(UTF_8));
            writer.write(TOPIC, event(SourceObserved.Kind.TAKEDOWN, "2026-03-02T09:00:00Z"));
            assertThat(EventRecords.header(letters.awaitKey(bad).headers(), DeadLetters.REASON))
                    .isEqualTo("invalid-event");
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> !found().isEmpty());
        Source source = found().getFirst();
        assertThat(source.articles()).isZero();
        assertThat(source.observed().kind()).isEqualTo("legal-block");
        assertThat(source.observed().httpStatus()).isEqualTo(451);
        assertThat(source.observed().detail()).contains("take it down");
    }
}
