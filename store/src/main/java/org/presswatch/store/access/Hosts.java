package org.presswatch.store.access;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/**
 * By which names an instance without tokens is asked. A page of another site that had its name point to this machine
 * would pass for one of our own, but a browser still sends that name.
 */
final class Hosts {

    private static final Set<String> LOOPBACK = Set.of("localhost", "::1");
    private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.[0-9]{1,3}){3}");

    private final boolean open;
    private final Optional<String> publicHost;

    /**
     * @param open whether something in front of the instance guards the way
     */
    Hosts(boolean open, Optional<String> publicUrl) {
        this.open = open;
        this.publicHost = publicUrl.map(Hosts::hostOf);
    }

    /** Whether people reach the instance under a name that is not this machine's own for itself. */
    boolean arePublic() {
        return publicHost.filter(host -> !isLoopback(host)).isPresent();
    }

    /** Whether the request names this instance. */
    boolean know(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        if (asked == null) {
            // No browser leaves the name out.
            return request.getHeader("Host") == null;
        }
        return know(asked.host());
    }

    boolean know(String name) {
        String host = plain(name);
        boolean isPublic = publicHost.map(host::equals).orElse(true);
        return isLoopback(host) || (open && isPublic);
    }

    static boolean isLoopback(String host) {
        String plain = plain(host);
        return LOOPBACK.contains(plain) || LOOPBACK_V4.matcher(plain).matches();
    }

    private static String hostOf(String url) {
        String host = URI.create(url.strip()).getHost();
        return host == null ? "" : plain(host);
    }

    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
    }
}
