package org.presswatch.demo.http;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/** The status, headers and bytes that go out for one request. */
record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final byte[] EMPTY = {};

    /** {@link DateTimeFormatter#RFC_1123_DATE_TIME} writes one-digit days, which HTTP does not know. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    static Answer methodNotAllowed() {
        return new Answer(405, Map.of("Allow", "GET, HEAD"), EMPTY);
    }

    /** The page, or 304 when the visitor's validators still hold: If-None-Match first, as RFC 9110 has it. */
    static Answer to(Headers request, Page page) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (page.location() != null) {
            headers.put("Location", page.location());
        }
        if (page.ok()) {
            headers.put("ETag", etag(page.body()));
            headers.put("Cache-Control", "no-cache");
        }
        if (page.lastModified() != null) {
            headers.put("Last-Modified", httpDate(page.lastModified()));
        }
        if (page.ok() && unchanged(request, page, headers)) {
            return new Answer(304, headers, EMPTY);
        }
        headers.put("Content-Type", page.contentType());
        return new Answer(page.status(), headers, page.body());
    }

    private static boolean unchanged(Headers request, Page page, Map<String, String> headers) {
        @Nullable String ifNoneMatch = request.getFirst("If-None-Match");
        if (ifNoneMatch != null) {
            return Arrays.stream(ifNoneMatch.split(","))
                    .map(tag -> tag.strip().replaceFirst("^W/", ""))
                    .anyMatch(tag -> tag.equals("*") || tag.equals(headers.get("ETag")));
        }
        @Nullable String since = request.getFirst("If-Modified-Since");
        return since != null && page.lastModified() != null && !changedAfter(since, page.lastModified());
    }

    private static boolean changedAfter(String since, Instant lastModified) {
        try {
            Instant seen = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since));
            return lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(seen);
        } catch (DateTimeException e) {
            return true; // a date that cannot be read is as good as none (RFC 9110, 13.1.3)
        }
    }

    private static String etag(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return "\"%08x-%x\"".formatted(sum.getValue(), body.length);
    }

    private static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean withBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, withBody ? body.length : -1);
        if (withBody) {
            exchange.getResponseBody().write(body);
        }
    }
}
