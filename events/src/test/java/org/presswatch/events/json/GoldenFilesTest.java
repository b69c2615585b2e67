package org.presswatch.events.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Event;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;

import static org.assertj.core.api.Assertions.assertThat;

/** Every event ever released stays readable: these files are added to, never changed. */
class GoldenFilesTest {

    private static final Map<String, Class<? extends Event>> TYPES = Map.of(
            "page.fetched", PageFetched.class,
            "article.parsed", ArticleParsed.class,
            "article.classified", ArticleClassified.class,
            "source.observed", SourceObserved.class);

    @ParameterizedTest
    @ValueSource(strings = {"page.fetched", "article.parsed", "article.classified", "source.observed"})
    void readsV1_fullMinimalAndWithFieldsAddedLater(String name) throws Exception {
        for (String variant : List.of("full", "minimal", "later")) {
            Event event = EventJson.read(golden("v1/" + name + "." + variant), TYPES.get(name));

            assertThat(EventJson.read(EventJson.write(event), event.getClass())).isEqualTo(event);
            assertThat(event.eventId()).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void keepsTheIdsOfV1() throws Exception {
        assertThat(EventJson.read(golden("v1/page.fetched.full"), PageFetched.class)
                        .eventId())
                .isEqualTo("b4c7c3eb635c61fbf3649cf251d2e2fc");
        assertThat(EventJson.read(golden("v1/article.parsed.full"), ArticleParsed.class)
                        .eventId())
                .isEqualTo("494b3ac468f9a6a67357ee98984f8cd3");
        assertThat(EventJson.read(golden("v1/article.classified.full"), ArticleClassified.class)
                        .eventId())
                .isEqualTo("dced6023cd414af83e3bb4453bfcd67b");
        assertThat(EventJson.read(golden("v1/source.observed.full"), SourceObserved.class)
                        .eventId())
                .isEqualTo("3ee84bd35ee326d2e640c97b6ce00272");
    }

    @Test
    void takesAnUnknownKindForUnknown() throws Exception {
        assertThat(EventJson.read(golden("v1/source.observed.later"), SourceObserved.class)
                        .kind())
                .isEqualTo(SourceObserved.Kind.UNKNOWN);
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file = GoldenFilesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return file.readAllBytes();
        }
    }
}
