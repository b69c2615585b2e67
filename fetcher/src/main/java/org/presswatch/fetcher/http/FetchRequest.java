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
 * @param cut whether a larger body is cut there instead of being refused
 */
public record FetchRequest(
        String url,
        String accept,
        @Nullable String etag,
        @Nullable String lastModified,
        long largest,
        boolean cut) {

    public FetchRequest(String url, String accept, @Nullable String etag, @Nullable String lastModified, long largest) {
        this(url, accept, etag, lastModified, largest, false);
    }

    public static FetchRequest unconditional(String url, String accept, long largest) {
        return new FetchRequest(url, accept, null, null, largest);
    }

    /** The same of another address. */
    FetchRequest at(String other) {
        return new FetchRequest(other, accept, etag, lastModified, largest, cut);
    }

    /** Asks for the beginning of a body, however large it is. */
    public static FetchRequest beginning(String url, String accept, long largest) {
        return new FetchRequest(url, accept, null, null, largest, true);
    }
}
