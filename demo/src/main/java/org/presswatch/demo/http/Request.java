package org.presswatch.demo.http;

import java.time.Instant;
import java.util.Map;

/**
 * A request that the site answered.
 *
 * @param query the raw query, empty when there is none
 * @param status the answer's
 * @param headers those that tell something about the visitor, by lower-case name
 */
public record Request(Instant at, String method, String path, String query, int status, Map<String, String> headers) {

    public Request {
        headers = Map.copyOf(headers);
    }
}
