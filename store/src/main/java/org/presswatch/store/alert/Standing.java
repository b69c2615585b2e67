package org.presswatch.store.alert;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A saved query and what became of its messages.
 *
 * @param waiting messages that are still to be sent
 * @param failed messages that were given up
 * @param lastDelivered when the latest one was taken
 */
public record Standing(
        SavedQuery query,
        long delivered,
        long waiting,
        long failed,
        @Nullable Instant lastDelivered) {}
