package org.presswatch.demo.http;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;

/** The status, headers and bytes that go out for one request. */
record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final byte[] EMPTY = {};

    /** {@link DateTimeFormatter#RFC_1123_DATE_TIME} writes one-digit days, which HTTP does not know. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    static Answer methodNotAllowed() {
        return new Answer(405, Map.of("Allow", "GET, HEAD"), EMPTY);
    }

    /** The page, or 304 when the visitor has it. */
    static Answer to(Validators validators, Page page) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (page.location() != null) {
            headers.put("Location", page.location());
        }
        if (page.ok()) {
            headers.put("ETag", page.etag());
            headers.put("Cache-Control", "no-cache");
        }
        if (page.lastModified() != null) {
            headers.put("Last-Modified", httpDate(page.lastModified()));
        }
        if (page.ok() && validators.hold(page)) {
            return new Answer(304, headers, EMPTY);
        }
        headers.put("Content-Type", page.contentType());
        return new Answer(page.status(), headers, page.body());
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
