package org.presswatch.chaos.input;

import org.jspecify.annotations.Nullable;

/**
 * One record to send.
 *
 * @param article the article's number
 * @param poison what is wrong with it, or null
 */
public record Item(int article, int revision, @Nullable PoisonKind poison) {

    /** Whether it must arrive in the store. */
    public boolean isAccepted() {
        return poison == null || poison.findReason().isEmpty();
    }
}
