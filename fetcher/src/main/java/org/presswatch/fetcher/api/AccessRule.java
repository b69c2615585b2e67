package org.presswatch.fetcher.api;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Who may change feeds: whoever knows the token, or, where there is none, whoever is on this machine. A page of another
 * origin may not, even in a browser that is.
 *
 * @param token none if only this machine is trusted
 */
record AccessRule(Optional<String> token) {

    /**
     * Why the request is refused, for people; nothing if it may go on.
     *
     * @param peer the address it came from; null if that is not known
     */
    Optional<String> refusal(
            @Nullable String authorization,
            @Nullable String origin,
            @Nullable String host,
            @Nullable InetAddress peer) {
        if (origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host)) {
            return Optional.of("a page of another site may not change feeds");
        }
        if (token.isPresent()) {
            return isToken(authorization) ? Optional.empty() : Optional.of("the token is missing or wrong");
        }
        return peer != null && peer.isLoopbackAddress()
                ? Optional.empty()
                : Optional.of("set fetcher.api.token to change feeds from another machine");
    }

    /** In a time that does not depend on how much of it is right. */
    private boolean isToken(@Nullable String authorization) {
        byte[] expected = ("Bearer " + token.orElse("")).getBytes(StandardCharsets.UTF_8);
        byte[] given = (authorization == null ? "" : authorization).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given);
    }
}
