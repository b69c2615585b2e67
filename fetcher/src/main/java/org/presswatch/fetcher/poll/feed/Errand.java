package org.presswatch.fetcher.poll.feed;

import java.util.List;
import java.util.Locale;

/**
 * What a poll is about that is no plain poll. It needs several requests, each in its own host's turn.
 *
 * @param queue addresses that are still to be asked for
 */
public record Errand(Purpose purpose, List<String> queue) {

    public Errand {
        queue = List.copyOf(queue);
    }

    /** Why an address is asked for. */
    public enum Purpose {
        /** It is the home page of a site whose feed is looked for. */
        HOME,
        /** It may be the feed that is looked for. */
        CANDIDATE,
        /** It is a sitemap that the feed's index names. */
        SITEMAP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if there is no such purpose */
        public static Purpose of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
