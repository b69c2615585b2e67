package org.presswatch.demo.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import com.sun.net.httpserver.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor remembers of an earlier answer.
 *
 * @param etags from If-None-Match, without the mark of weak ones
 * @param since from If-Modified-Since; absent where the date cannot be read (RFC 9110, 13.1.3)
 */
public record Validators(Set<String> etags, @Nullable Instant since) {

    static Validators of(Headers request) {
        return new Validators(etags(request.getFirst("If-None-Match")), date(request.getFirst("If-Modified-Since")));
    }

    /** Whether the visitor has exactly this page. */
    public boolean name(Page page) {
        return etags.contains(page.etag());
    }

    /** Whether 304 is the answer: If-None-Match decides alone where it is given. */
    boolean hold(Page page) {
        if (!etags.isEmpty()) {
            return etags.contains("*") || name(page);
        }
        return since != null
                && page.lastModified() != null
                && !page.lastModified().truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }

    private static Set<String> etags(@Nullable String header) {
        return header == null
                ? Set.of()
                : Arrays.stream(header.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant date(@Nullable String header) {
        try {
            return header == null ? null : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
