package org.presswatch.fetcher.http;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.http.FetchResult.Answer;

/** Reads as much of an answer as is wanted of it. */
final class Answers {

    /** As much of an error's page as tells what it is. */
    private static final long ERROR_PAGE = 16 * 1024;

    private Answers() {}

    static Answer read(ClassicHttpResponse response, FetchRequest request, boolean uncheckedCertificate, Instant at)
            throws IOException, BodyReader.RefusedBody {
        Map<String, String> headers = headers(response);
        int status = response.getCode();
        HttpEntity entity = response.getEntity();
        boolean wanted = status >= 200 && status < 300 && entity != null;
        if (wanted && !request.cut() && entity.getContentLength() > request.largest()) {
            throw new BodyReader.RefusedBody(FailureReason.TOO_LARGE, entity.getContentLength() + " bytes");
        }
        byte[] body = new byte[0];
        if (wanted) {
            body = BodyReader.read(entity.getContent(), headers.get("content-encoding"), request);
        } else if (status >= 400 && status < 500 && entity != null) {
            body = beginning(entity, headers.get("content-encoding"), request.url());
        }
        return new Answer(status, headers, body, at, null, uncheckedCertificate);
    }

    /** What an error says is not worth failing for. */
    private static byte[] beginning(HttpEntity entity, @Nullable String encoding, String url) {
        try {
            return BodyReader.read(entity.getContent(), encoding, FetchRequest.beginning(url, "", ERROR_PAGE));
        } catch (IOException | BodyReader.RefusedBody e) {
            return new byte[0];
        }
    }

    private static Map<String, String> headers(ClassicHttpResponse response) throws BodyReader.RefusedBody {
        var headers = new HashMap<String, String>();
        int bytes = 0;
        for (Header header : response.getHeaders()) {
            String value = header.getValue() == null ? "" : header.getValue();
            bytes += header.getName().length() + value.length() + 4;
            headers.merge(header.getName().toLowerCase(Locale.ROOT), value, Answers::joined);
        }
        if (bytes > HttpLimits.HEADER_BYTES) {
            throw new BodyReader.RefusedBody(FailureReason.HEADER_LIMIT, bytes + " bytes of headers");
        }
        return Map.copyOf(headers);
    }

    private static String joined(String first, String second) {
        return first + ", " + second;
    }
}
