package org.presswatch.fetcher.http.header;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presswatch.fetcher.http.FetchResult.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2025-06-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|PT2M",
                "0|PT0S",
                "99999999999|PT24H",
                "Tue, 10 Jun 2025 13:00:00 GMT|PT1H",
                "Thu, 01 Jan 1970 00:00:00 GMT|PT0S",
                "Fri, 31 Dec 9999 23:59:59 GMT|PT24H",
            })
    void keepsWaitsBetweenNothingAndADay(String value, Duration expected) {
        assertThat(wait(value)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"-5", "soon", "12.5", "''"})
    void ignoresNonsense(String value) {
        assertThat(wait(value)).isEmpty();
    }

    @Test
    void isOptional() {
        assertThat(RetryAfter.of(new Answer(429, Map.of(), new byte[0], NOW), NOW))
                .isEmpty();
    }

    private static java.util.Optional<Duration> wait(String value) {
        return RetryAfter.of(new Answer(429, Map.of("retry-after", value), new byte[0], NOW), NOW);
    }
}
