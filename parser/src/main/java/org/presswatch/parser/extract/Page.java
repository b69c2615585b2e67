package org.presswatch.parser.extract;

import org.jspecify.annotations.Nullable;

/**
 * A page to extract an article from.
 *
 * @param body the decoded bytes (no content encoding)
 * @param contentType the HTTP {@code Content-Type} header as sent
 * @param url where the body came from, absolute
 * @param announcement what a feed said about the page, used where the page itself says nothing
 */
public record Page(
        byte[] body,
        @Nullable String contentType,
        String url,
        @Nullable Announcement announcement) {

    /** A page that no feed announced. */
    public static Page of(byte[] body, @Nullable String contentType, String url) {
        return new Page(body, contentType, url, null);
    }
}
