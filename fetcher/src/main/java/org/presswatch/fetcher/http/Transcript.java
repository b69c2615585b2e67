package org.presswatch.fetcher.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.archive.Exchange;
import org.presswatch.fetcher.archive.Exchange.Reply;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.Route.Way;

/** Writes down one exchange as it was on the wire. */
final class Transcript {

    private final HttpClientContext context = HttpClientContext.create();
    private final FetchRequest request;
    private final Way way;
    private @Nullable Reply reply;
    private String outcome = "answered";
    private @Nullable String detail;
    private Instant at = Instant.EPOCH;

    Transcript(FetchRequest request, Way way) {
        this.request = request;
        this.way = way;
    }

    /** In which the client leaves what it sent, and to whom. */
    HttpClientContext context() {
        return context;
    }

    void answered(ClassicHttpResponse response, Answer answer) {
        at = answer.at();
        reply = new Reply(
                lines(
                        response.getVersion() + " " + response.getCode() + " "
                                + (response.getReasonPhrase() == null ? "" : response.getReasonPhrase()),
                        response.getHeaders()),
                answer.body(),
                isCut(response, answer));
    }

    void failed(Failure failure, Instant now) {
        at = now;
        reply = null;
        outcome = failure.reason().code();
        detail = failure.detail();
    }

    Exchange exchange() {
        HttpRequest sent = context.getRequest();
        return new Exchange(request.url(), at, peer(), sent == null ? List.of() : asSent(sent), reply, outcome, detail);
    }

    private static List<String> asSent(HttpRequest sent) {
        Header[] ours = Arrays.stream(sent.getHeaders())
                .filter(header -> !header.getName().toLowerCase(Locale.ROOT).startsWith("proxy-"))
                .toArray(Header[]::new);
        return lines(sent.getMethod() + " " + sent.getRequestUri() + " HTTP/1.1", ours);
    }

    /** Of redirects and errors, at most a beginning is read. */
    private boolean isCut(ClassicHttpResponse response, Answer answer) {
        boolean whole = answer.status() >= 200 && answer.status() < 300;
        return whole
                ? request.cut() && answer.body().length >= request.largest()
                : response.getEntity() != null && response.getEntity().getContentLength() != answer.body().length;
    }

    /** Through a proxy the peer is the proxy, which says nothing about the host. */
    private @Nullable InetAddress peer() {
        EndpointDetails ends = context.getEndpointDetails();
        return way.proxy() == null && ends != null && ends.getRemoteAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : null;
    }

    private static List<String> lines(String first, Header[] headers) {
        var lines = new ArrayList<String>();
        lines.add(first);
        for (Header header : headers) {
            lines.add(header.getName() + ": " + (header.getValue() == null ? "" : header.getValue()));
        }
        return lines;
    }
}
