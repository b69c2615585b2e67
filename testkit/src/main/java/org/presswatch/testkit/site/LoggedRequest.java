package org.presswatch.testkit.site;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived.
 *
 * @param path with its query
 * @param headers by lower-case name, several of one name joined by commas
 */
public record LoggedRequest(String method, String path, Map<String, String> headers, Instant at) {

    /** The header of that lower-case name. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
