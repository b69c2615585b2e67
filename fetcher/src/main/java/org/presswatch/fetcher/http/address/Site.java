package org.presswatch.fetcher.http.address;

import crawlercommons.domains.EffectiveTldFinder;

/** Which addresses belong to one site: those under the name that somebody has registered. */
public final class Site {

    private Site() {}

    /** Whether both normalised addresses are of one site. */
    public static boolean sameSite(String url, String other) {
        return nameOf(url).equals(nameOf(other));
    }

    /** The registered name of a normalised address, like {@code example.co.uk}; the host itself where there is none. */
    public static String nameOf(String url) {
        String host = WebAddress.of(url).host();
        String registered = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return registered == null ? host : registered;
    }
}
