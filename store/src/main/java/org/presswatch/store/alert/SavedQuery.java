package org.presswatch.store.alert;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody keeps asking, and where its new answers go.
 *
 * @param query as in a list's address, for example {@code topic=platform-blocking&q=messenger}
 * @param target the webhook's URL or the e-mail address; empty where it is followed as a feed
 * @param stopped why it was stopped, if not by its owner
 * @param trouble why the last look for new answers failed; it is tried again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SavedQuery(
        String id,
        String name,
        String query,
        Channel channel,
        String target,
        boolean active,
        @Nullable String stopped,
        @Nullable String trouble,
        Instant createdAt) {

    /** How its messages travel. */
    public enum Channel {
        WEBHOOK,
        EMAIL,
        /** It tells nobody; its owner reads the feed of the query. */
        FEED;

        /** As requests and tables have it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
