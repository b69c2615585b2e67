package org.presswatch.fetcher.http;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface FetchResult {

    /**
     * The server answered.
     *
     * @param headers by lower-case name, several of one name joined by commas
     * @param body without content encoding; unless the status is 2xx, the beginning of what a 4xx says
     * @param at when the answer began to arrive
     * @param before why the outlet's own host gave none and a mirror was asked; null where it did
     * @param uncheckedCertificate whether the server was allowed not to prove who it is
     */
    record Answer(
            int status,
            Map<String, String> headers,
            byte[] body,
            Instant at,
            @Nullable Failure before,
            boolean uncheckedCertificate)
            implements FetchResult {

        public Answer(int status, Map<String, String> headers, byte[] body, Instant at) {
            this(status, headers, body, at, null, false);
        }

        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        public boolean isRedirect() {
            return switch (status) {
                case 301, 302, 303, 307, 308 -> true;
                default -> false;
            };
        }
    }

    /** There is no answer that can be used. */
    record Failure(FailureReason reason, String detail) implements FetchResult {}
}
