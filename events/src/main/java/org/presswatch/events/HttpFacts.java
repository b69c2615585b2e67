package org.presswatch.events;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What HTTP said about a page.
 *
 * @param status the final answer's status code
 * @param contentType the {@code Content-Type} header as sent, with its charset
 * @param redirects the URLs that redirected, in order, the requested one first; empty without a redirect
 * @param uncheckedCertificate true where the server was allowed not to prove who it is
 */
public record HttpFacts(
        int status,
        @Nullable String contentType,
        @Nullable String contentLanguage,
        @Nullable String etag,
        @Nullable String lastModified,
        List<String> redirects,
        @Nullable Boolean uncheckedCertificate) {

    public HttpFacts(
            int status,
            @Nullable String contentType,
            @Nullable String contentLanguage,
            @Nullable String etag,
            @Nullable String lastModified,
            List<String> redirects) {
        this(status, contentType, contentLanguage, etag, lastModified, redirects, null);
    }

    public HttpFacts {
        Checks.atLeast(100, status, "http.status");
        redirects = Checks.orEmpty(redirects);
    }
}
