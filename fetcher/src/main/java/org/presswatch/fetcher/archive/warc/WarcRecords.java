package org.presswatch.fetcher.archive.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.presswatch.fetcher.archive.Exchange;
import org.presswatch.fetcher.archive.Exchange.Reply;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Records as bytes, each a gzip member of its own, so that a reader may begin at any. */
final class WarcRecords {

    /** They no longer describe the body, which is kept without its encodings. */
    private static final Set<String> OF_THE_WIRE = Set.of("content-encoding", "transfer-encoding", "content-length");

    private WarcRecords() {}

    /** What a file begins with. */
    static byte[] info(String file, String operator) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = writer(bytes)) {
            writer.write(new Warcinfo.Builder()
                    .filename(file)
                    .date(Instant.now())
                    .fields(fields("software", operator, "format", "WARC File Format 1.0", "robots", "obey"))
                    .build());
        }
        return bytes.toByteArray();
    }

    /** The answer, the request and what is to be said of them, as far as there are any. */
    static byte[] of(Exchange exchange) throws IOException {
        var bytes = new ByteArrayOutputStream();
        URI id = URI.create("urn:uuid:" + UUID.randomUUID());
        try (WarcWriter writer = writer(bytes)) {
            Reply reply = exchange.reply();
            if (reply != null) {
                writer.write(response(exchange, reply, id));
            }
            if (!exchange.request().isEmpty()) {
                WarcRequest.Builder request = about(new WarcRequest.Builder(exchange.url()), exchange)
                        .body(MediaType.HTTP_REQUEST, head(exchange.request()));
                writer.write((reply == null ? request.recordId(id) : request.concurrentTo(id)).build());
            }
            writer.write(metadata(exchange, id));
        }
        return bytes.toByteArray();
    }

    private static WarcResponse response(Exchange exchange, Reply reply, URI id) {
        byte[] head = head(reply.head().stream().map(line -> kept(line)).toList(), reply.body().length);
        byte[] message = new byte[head.length + reply.body().length];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(reply.body(), 0, message, head.length, reply.body().length);
        WarcResponse.Builder response = about(new WarcResponse.Builder(exchange.url()), exchange)
                .recordId(id)
                .payloadDigest(digest(reply.body()))
                .body(MediaType.HTTP_RESPONSE, message);
        return (reply.cut() ? response.truncated(WarcTruncationReason.UNSPECIFIED) : response).build();
    }

    private static WarcMetadata metadata(Exchange exchange, URI about) {
        Map<String, List<String>> fields = fields("outcome", exchange.outcome());
        if (exchange.detail() != null) {
            fields.put("detail", List.of(line(exchange.detail())));
        }
        WarcMetadata.Builder metadata =
                new WarcMetadata.Builder().targetURI(exchange.url()).date(exchange.at());
        boolean alone = exchange.reply() == null && exchange.request().isEmpty();
        return (alone ? metadata : metadata.concurrentTo(about)).fields(fields).build();
    }

    private static <B extends WarcCaptureRecord.AbstractBuilder<?, B>> B about(B record, Exchange exchange) {
        B dated = record.date(exchange.at());
        return exchange.peer() == null ? dated : dated.ipAddress(exchange.peer());
    }

    private static String kept(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && OF_THE_WIRE.contains(line.substring(0, colon).toLowerCase(Locale.ROOT))
                ? "X-Archive-Orig-" + line
                : line;
    }

    private static byte[] head(List<String> lines, int length) {
        return (text(lines) + "Content-Length: " + length + "\r\n\r\n").getBytes(ISO_8859_1);
    }

    private static byte[] head(List<String> lines) {
        return (text(lines) + "\r\n").getBytes(ISO_8859_1);
    }

    private static String text(List<String> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line(line)).append("\r\n"));
        return text.toString();
    }

    /** Whatever a server sends, a line stays one. */
    private static String line(String text) {
        return text.replaceAll("[\\r\\n\\u0000]+", " ");
    }

    private static WarcWriter writer(ByteArrayOutputStream bytes) throws IOException {
        return new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP);
    }

    private static WarcDigest digest(byte[] body) {
        try {
            return new WarcDigest("sha256", MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Map<String, List<String>> fields(String... namesAndValues) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return fields;
    }
}
