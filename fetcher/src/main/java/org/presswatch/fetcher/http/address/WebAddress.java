package org.presswatch.fetcher.http.address;

import java.net.URI;

/** The parts of a normalised http or https address that decide whom it is asked of. */
public record WebAddress(String scheme, String host, int port) {

    /**
     * The parts of {@code url}.
     *
     * @throws IllegalArgumentException if it is not normalised
     */
    public static WebAddress of(String url) {
        URI uri = URI.create(url);
        String scheme = uri.getScheme();
        String authority = uri.getRawAuthority();
        if (scheme == null || authority == null || authority.contains("@")) {
            throw new IllegalArgumentException("'" + url + "' is no normalised web address");
        }
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        int port = hasPort ? Integer.parseInt(authority.substring(colon + 1)) : scheme.equals("https") ? 443 : 80;
        return new WebAddress(scheme, hasPort ? authority.substring(0, colon) : authority, port);
    }

    /** The unit of politeness: the host, with its port where that is not the scheme's own. */
    public String authority() {
        return isDefaultPort() ? host : host + ":" + port;
    }

    /** Scheme and authority: what a robots.txt speaks for. */
    public String origin() {
        return scheme + "://" + authority();
    }

    private boolean isDefaultPort() {
        return port == (scheme.equals("https") ? 443 : 80);
    }
}
