package org.presswatch.fetcher.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.http.Route.Way;
import org.presswatch.fetcher.http.address.WebAddress;

/**
 * Asks for one address and follows nothing: redirects, cookies, passwords and retries are not its business. Every
 * limit holds whatever the server sends; a connection that met one is closed, not reused.
 */
public final class WebClient implements AutoCloseable {

    private static final long LARGEST_REPLY = 64 * 1024;

    private final Routes routes = new Routes();
    private final Exchanges exchanges;

    public WebClient(HttpIdentity identity, HttpLimits limits, WebParts parts) {
        this.exchanges = new Exchanges(identity, limits, parts);
    }

    /** How hosts are reached that are not reached plainly. */
    public Routes routes() {
        return routes;
    }

    /**
     * The answer or the reason why there is none; it blocks, at most as long as the deadline for each address that is
     * tried. Where the host cannot be reached, its mirrors are.
     */
    public FetchResult fetch(FetchRequest request) {
        Route route = routes.of(WebAddress.of(request.url()));
        FetchResult first = fetch(request, route.way());
        if (first instanceof Failure failure && failure.reason().isUnreachable()) {
            for (String mirror : route.mirrors()) {
                String origin = WebAddress.of(request.url()).origin();
                FetchRequest other = request.at(mirror + request.url().substring(origin.length()));
                if (fetch(other, route.way()) instanceof Answer answer) {
                    return ofMirror(answer, failure);
                }
            }
        }
        return first;
    }

    /** A redirect within the mirror leads within the outlet. */
    private Answer ofMirror(Answer answer, Failure before) {
        var headers = new HashMap<>(answer.headers());
        headers.computeIfPresent("location", (name, location) -> homeOf(location));
        return new Answer(
                answer.status(),
                Map.copyOf(headers),
                answer.body(),
                answer.at(),
                before,
                answer.uncheckedCertificate());
    }

    private String homeOf(String location) {
        return UrlNormaliser.normaliseKeepingParameters(location)
                .map(routes::home)
                .orElse(location);
    }

    /** Sends a form; of the answer, only the status, the headers and a little of the body are read. */
    public FetchResult post(String url, Map<String, String> form) {
        var post = new HttpPost(URI.create(url));
        post.setEntity(new UrlEncodedFormEntity(
                form.entrySet().stream()
                        .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                        .toList(),
                StandardCharsets.UTF_8));
        FetchRequest reply = FetchRequest.unconditional(url, "*/*", LARGEST_REPLY);
        return exchanges.unarchived(reply, post, routes.of(WebAddress.of(url)).way());
    }

    private FetchResult fetch(FetchRequest request, Way way) {
        return exchanges.archived(request, get(request), way);
    }

    private static HttpGet get(FetchRequest request) {
        var get = new HttpGet(URI.create(request.url()));
        get.setHeader("Accept", request.accept());
        get.setHeader("Accept-Encoding", "gzip, deflate, br");
        if (request.etag() != null) {
            get.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            get.setHeader("If-Modified-Since", request.lastModified());
        }
        return get;
    }

    @Override
    public void close() {
        exchanges.close();
    }
}
