package org.presswatch.fetcher.feed.text;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 10 Jun 2025 04:00:00 +0200|2025-06-10T02:00:00Z",
                "10 Jun 25 04:00 GMT|2025-06-10T04:00:00Z",
                "Tue, 10 June 2025 04:00:00 EST|2025-06-10T09:00:00Z",
                "Tue, 10 Jun 2025 04:00:00 MSK|2025-06-10T01:00:00Z",
                "Wed, 31 Dec 1999 24:00:00 GMT|2000-01-01T00:00:00Z",
                "Tue Jun 10 04:00:00 2025|2025-06-10T04:00:00Z",
                "Jun 10, 2025|2025-06-10T00:00:00Z",
                "2025-06-10T04:00:00.123456+03:00|2025-06-10T01:00:00Z",
                "2025-06-10 04:00:00|2025-06-10T04:00:00Z",
                "2025-06-10T04:00Z|2025-06-10T04:00:00Z",
                "2025-06|2025-06-01T00:00:00Z",
                "20250610|2025-06-10T00:00:00Z",
                "2025-06-10T04:00:00-0500|2025-06-10T09:00:00Z",
            })
    void readsDatesAsFeedsWriteThem(String text, Instant expected) {
        assertThat(FeedDates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2025-13-45", "Tue, 45 Foo 2025 10:00:00", "2025-06-10T99:99:99Z", "1"})
    void readsNoDateIntoNonsense(String text) {
        assertThat(FeedDates.parse(text)).isEmpty();
    }
}
