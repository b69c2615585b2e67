package org.presswatch.fetcher.page;

import org.presswatch.events.ArticleIds;
import org.presswatch.events.FeedEntry;
import org.presswatch.fetcher.http.address.WebAddress;

/**
 * A page that a feed announces.
 *
 * @param url normalised
 * @param fingerprint of what the entry says about it
 */
public record Announcement(String url, FeedEntry entry, String fingerprint) {

    public static Announcement of(String url, FeedEntry entry) {
        return new Announcement(url, entry, fingerprintOf(entry));
    }

    /** The same with no regard to the date of its update. */
    public static Announcement ofTexts(String url, FeedEntry entry) {
        return new Announcement(url, entry, ArticleIds.ofUrl(entry.title() + "\n" + entry.summary()));
    }

    public String id() {
        return ArticleIds.ofUrl(url);
    }

    public String host() {
        return WebAddress.of(url).authority();
    }

    /** Dates of publication are left out: some feeds write the time of the request there. */
    private static String fingerprintOf(FeedEntry entry) {
        return ArticleIds.ofUrl(entry.title() + "\n" + entry.summary() + "\n" + entry.updatedAt());
    }
}
