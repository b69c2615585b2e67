package org.presswatch.fetcher.run;

import java.util.List;
import java.util.stream.Stream;

import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.http.Route;
import org.presswatch.fetcher.http.address.WebAddress;
import org.presswatch.fetcher.listing.Access;
import org.presswatch.fetcher.listing.ListedFeed;

/** The routes that a list of feeds asks for. */
final class ListedRoutes {

    private ListedRoutes() {}

    static List<Route> of(List<ListedFeed> feeds) {
        return feeds.stream()
                .filter(feed -> !feed.access().equals(Access.PLAIN))
                .flatMap(ListedRoutes::route)
                .toList();
    }

    private static Stream<Route> route(ListedFeed feed) {
        Access access = feed.access();
        return UrlNormaliser.normaliseKeepingParameters(feed.url()).stream()
                .map(url -> new Route(
                        WebAddress.of(url).origin(),
                        new Route.Way(access.proxy(), access.anyCertificate()),
                        access.mirrors()));
    }
}
