package org.presswatch.operations.broker;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-08T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01T00:00:00Z",
        "2026-03-01T08:30:00Z, 2026-03-01T08:30:00Z",
        "2026-03-01T08:30:00+03:00, 2026-03-01T05:30:00Z",
        "90m, 2026-03-08T10:30:00Z",
        "7d, 2026-03-01T12:00:00Z"
    })
    void understandsDaysTimesAndAges(String text, Instant expected) {
        assertThat(Moment.find(text, CLOCK)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01", "7 days", "-7d", "2026-03-01T25:00:00Z"})
    void findsNothing_inOtherTexts(String text) {
        assertThat(Moment.find(text, CLOCK)).isEmpty();
    }

    @Test
    void readsThePlacesThatItWrites() {
        var place = new Place("pages.fetched.dlq", 3, 42);

        assertThat(Place.find(place.toString())).contains(place);
        assertThat(Place.find("pages.fetched.dlq")).isEmpty();
    }
}
