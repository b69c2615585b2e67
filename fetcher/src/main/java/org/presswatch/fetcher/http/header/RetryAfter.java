package org.presswatch.fetcher.http.header;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.presswatch.fetcher.http.FetchResult.Answer;

/** When a server wants to be asked again: seconds or a date, between nothing and a day. */
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(24);

    private RetryAfter() {}

    /** How long to wait from {@code now} on; nothing if the server says nothing that makes sense. */
    public static Optional<Duration> of(Answer answer, Instant now) {
        String value = answer.header("retry-after");
        if (value == null) {
            return Optional.empty();
        }
        String text = value.strip();
        return (text.matches("\\d+") ? seconds(text) : date(text, now)).map(RetryAfter::clamped);
    }

    private static Optional<Duration> seconds(String digits) {
        return Optional.of(digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Optional<Duration> date(String text, Instant now) {
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration clamped(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
