package org.presswatch.operations.letters;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a replay changes about a record; what is null or not named stays as it came.
 *
 * @param value mended value, in place of the one that failed
 * @param key mended key, for a record whose key was not its event's
 * @param headers mended headers by name; an empty value takes a header away
 */
public record Mending(byte @Nullable [] value, @Nullable String key, Map<String, String> headers) {

    /** Sends the record as it came. */
    public static final Mending NONE = new Mending(null, null, Map.of());

    public Mending {
        headers = Map.copyOf(headers);
    }

    /** Whether anything is changed. */
    public boolean isAny() {
        return value != null || key != null || !headers.isEmpty();
    }
}
