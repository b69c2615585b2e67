package org.presswatch.fetcher.http.header;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.presswatch.fetcher.http.FetchResult.Answer;

/** For how long a server says that its answer will not change: {@code Cache-Control: max-age}, else {@code Expires}. */
public final class Freshness {

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    private Freshness() {}

    /** The time from {@code now} on; nothing if the server does not say. */
    public static Optional<Duration> of(Answer answer, Instant now) {
        String control = answer.header("cache-control");
        if (control != null) {
            Matcher age = MAX_AGE.matcher(control);
            return age.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(age.group(1)))) : Optional.empty();
        }
        return Optional.ofNullable(answer.header("expires"))
                .flatMap(Freshness::date)
                .map(date -> Duration.between(now, date))
                .filter(Duration::isPositive);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
