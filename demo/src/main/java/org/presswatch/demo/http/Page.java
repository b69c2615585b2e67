package org.presswatch.demo.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;

/**
 * An answer before it is sent.
 *
 * @param location target of a redirect
 * @param lastModified sent to the second; absent for what has no history
 */
public record Page(
        int status,
        String contentType,
        byte[] body,
        @Nullable String location,
        @Nullable Instant lastModified) {

    private static final String HTML = "text/html; charset=utf-8";

    public static Page ok(String contentType, byte[] body, Instant lastModified) {
        return new Page(200, contentType, body, null, lastModified);
    }

    public static Page ok(String contentType, String body, Instant lastModified) {
        return ok(contentType, body.getBytes(StandardCharsets.UTF_8), lastModified);
    }

    public static Page redirect(String location) {
        return new Page(301, HTML, new byte[0], location, null);
    }

    public static Page error(int status, String html, Charset charset) {
        return new Page(
                status, "text/html; charset=" + charset.name().toLowerCase(), html.getBytes(charset), null, null);
    }

    public static Page notFound() {
        return error(404, "<!doctype html><title>Not found</title><h1>Not found</h1>", StandardCharsets.UTF_8);
    }

    /** Changes with the body and with nothing else, so it outlives a restart of the site. */
    public String etag() {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return "\"%08x-%x\"".formatted(sum.getValue(), body.length);
    }

    public boolean ok() {
        return status == 200;
    }
}
