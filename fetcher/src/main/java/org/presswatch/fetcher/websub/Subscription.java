package org.presswatch.fetcher.websub;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.presswatch.fetcher.http.Hash;

/**
 * What a hub is asked for.
 *
 * @param topic the feed's address as the hub knows it
 */
public record Subscription(String feedId, String hub, String topic, String secret) {

    private static final int TOKEN = 32;

    /** The form that asks the hub. */
    public Map<String, String> form(String callbackBase, Duration lease) {
        var form = new LinkedHashMap<String, String>();
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", topic);
        form.put("hub.callback", callbackBase.replaceFirst("/+$", "") + "/websub/" + feedId + "/" + token());
        form.put("hub.secret", secret);
        form.put("hub.lease_seconds", String.valueOf(lease.toSeconds()));
        return form;
    }

    /** Makes the callback's address one that nobody can guess. */
    public String token() {
        return Hash.of(secret.getBytes(StandardCharsets.UTF_8)).substring(0, TOKEN);
    }

    boolean hasToken(String token) {
        return java.security.MessageDigest.isEqual(
                token().getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }
}
