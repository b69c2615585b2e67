package org.presswatch.fetcher.http;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a host is reached.
 *
 * @param origin scheme and authority of the outlet's own address
 * @param way to it and to its mirrors
 * @param mirrors origins that have the same, in the order in which they are tried
 */
public record Route(String origin, Way way, List<String> mirrors) {

    public Route {
        mirrors = List.copyOf(mirrors);
    }

    /**
     * A way through the net.
     *
     * @param proxy {@code http://host:port} or {@code socks5://host:port}, which also looks up names; null for none
     * @param anyCertificate whether a server need not prove who it is
     */
    public record Way(@Nullable URI proxy, boolean anyCertificate) {

        static final Way DIRECT = new Way(null, false);
    }
}
