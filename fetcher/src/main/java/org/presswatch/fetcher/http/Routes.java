package org.presswatch.fetcher.http;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.presswatch.fetcher.http.Route.Way;
import org.presswatch.fetcher.http.address.WebAddress;

/** The routes that differ from the plain one; they may be replaced while requests are made. */
public final class Routes {

    private static final String WWW = "www.";

    private volatile Map<String, Route> byHost = Map.of();
    private volatile Map<String, String> homes = Map.of();

    /** These from now on, and no others. */
    public void replace(Collection<Route> routes) {
        var hosts = new HashMap<String, Route>();
        var origins = new HashMap<String, String>();
        for (Route route : routes) {
            String authority = WebAddress.of(route.origin() + "/").authority();
            hosts.putIfAbsent(authority.startsWith(WWW) ? authority.substring(WWW.length()) : authority, route);
            route.mirrors().forEach(mirror -> origins.putIfAbsent(mirror, route.origin()));
        }
        byHost = Map.copyOf(hosts);
        homes = Map.copyOf(origins);
    }

    /** The address at the outlet's own host, if {@code url} is at one of its mirrors; else {@code url}. */
    public String home(String url) {
        if (homes.isEmpty()) {
            return url;
        }
        String origin = WebAddress.of(url).origin();
        String home = homes.get(origin);
        return home == null ? url : home + url.substring(origin.length());
    }

    /** The route to the host, or to the nearest domain above it that has one. */
    Route of(WebAddress address) {
        Map<String, Route> routes = byHost;
        String host = address.authority();
        while (!routes.isEmpty()) {
            Route route = routes.get(host);
            int dot = host.indexOf('.');
            if (route != null) {
                return route;
            }
            if (dot < 0) {
                break;
            }
            host = host.substring(dot + 1);
        }
        return new Route(address.origin(), Way.DIRECT, java.util.List.of());
    }
}
