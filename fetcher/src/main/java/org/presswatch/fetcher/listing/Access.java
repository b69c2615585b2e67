package org.presswatch.fetcher.listing;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How an outlet is reached that cannot be reached plainly.
 *
 * @param proxy {@code http://host:port} or {@code socks5://host:port}; null for none
 * @param anyCertificate whether its servers need not prove who they are
 * @param mirrors addresses that have the same as the outlet's own host
 */
public record Access(@Nullable URI proxy, boolean anyCertificate, List<String> mirrors) {

    /** Directly, with everything checked. */
    public static final Access PLAIN = new Access(null, false, List.of());

    public Access {
        mirrors = List.copyOf(mirrors);
    }
}
