package org.presswatch.testkit.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** A proper answer: status, headers, body. */
public record Answer(int status, Map<String, String> headers, byte[] body) implements Reply {

    public static Answer of(String contentType, String body) {
        return of(contentType, body.getBytes(UTF_8));
    }

    public static Answer of(String contentType, byte[] body) {
        return new Answer(200, Map.of("Content-Type", contentType), body);
    }

    /** A page with that text in it. */
    public static Answer page(String text) {
        return of(
                "text/html; charset=utf-8",
                "<!doctype html><html><head><title>" + text + "</title></head><body><article><h1>" + text
                        + "</h1><p>This is the page of " + text + ".</p></article></body></html>");
    }

    public static Answer status(int status) {
        return new Answer(status, Map.of("Content-Type", "text/plain"), ("status " + status).getBytes(UTF_8));
    }

    public static Answer redirect(int status, String location) {
        return status(status).with("Location", location);
    }

    /** The same with one more header. */
    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    /** The same with another body. */
    public Answer withBody(byte[] other) {
        return new Answer(status, headers, other);
    }

    /** The same, but 304 without a body where the request names this validator in that header. */
    public Reply unless(String header, String validator) {
        return exchange -> (validator.equals(exchange.request().header(header))
                        ? new Answer(304, headers, new byte[0])
                        : this)
                .to(exchange);
    }

    @Override
    public void to(Exchange exchange) throws IOException {
        var head = new StringBuilder("HTTP/1.1 ").append(status).append(" As told\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (status != 304 && status != 204) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.toString().getBytes(ISO_8859_1));
        boolean bodiless = exchange.request().method().equals("HEAD") || status == 304 || status == 204;
        if (!bodiless) {
            whole.writeBytes(body);
        }
        exchange.out().write(whole.toByteArray());
    }
}
