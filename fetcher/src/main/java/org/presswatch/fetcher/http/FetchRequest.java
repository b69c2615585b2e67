package org.presswatch.fetcher.http;

import org.jspecify.annotations.Nullable;

/**
 * What to ask for.
 *
 * @param url normalised, see {@code UrlNormaliser}
 * @param accept the {@code Accept} header
 * @param etag sent as {@code If-None-Match}
 * @param lastModified sent as {@code If-Modified-Since}, as the server wrote it
 * @param largest bytes of body, before and after decoding, above which it is refused
 */
public record FetchRequest(
        String url,
        String accept,
        @Nullable String etag,
        @Nullable String lastModified,
        long largest) {

    public static FetchRequest unconditional(String url, String accept, long largest) {
        return new FetchRequest(url, accept, null, null, largest);
    }
}
