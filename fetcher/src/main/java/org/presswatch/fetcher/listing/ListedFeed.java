package org.presswatch.fetcher.listing;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A feed as a user lists it.
 *
 * @param url as written
 * @param interval between two polls; null for the configured one
 * @param language of its texts, as BCP 47 tag, where the feed does not say it
 * @param country of the outlet, two letters
 * @param page whether its address is a page whose links are the entries
 * @param access how the outlet is reached
 */
public record ListedFeed(
        String url,
        @Nullable String name,
        @Nullable Duration interval,
        @Nullable String language,
        @Nullable String country,
        boolean page,
        Access access) {

    /** A feed that is one, and is reached plainly. */
    public ListedFeed(
            String url,
            @Nullable String name,
            @Nullable Duration interval,
            @Nullable String language,
            @Nullable String country) {
        this(url, name, interval, language, country, false, Access.PLAIN);
    }

    /** One that is reached plainly. */
    public ListedFeed(
            String url,
            @Nullable String name,
            @Nullable Duration interval,
            @Nullable String language,
            @Nullable String country,
            boolean page) {
        this(url, name, interval, language, country, page, Access.PLAIN);
    }
}
