package org.presswatch.fetcher.poll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.presswatch.fetcher.discovery.FeedLink;
import org.presswatch.fetcher.discovery.FeedLinks;
import org.presswatch.fetcher.feed.text.DecodedText;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.address.WebAddress;
import org.presswatch.fetcher.poll.feed.DueFeed;
import org.presswatch.fetcher.poll.feed.Errand;
import org.presswatch.fetcher.poll.feed.Errand.Purpose;
import org.presswatch.fetcher.poll.feed.FeedKind;
import org.presswatch.fetcher.poll.table.FeedRepository;
import org.presswatch.fetcher.robots.RobotsRepository;
import org.presswatch.fetcher.robots.RobotsRules;

/**
 * Looks for the feed of a site: on its home page, then at the addresses that are named there or usual, one request a
 * turn, until one is a feed with entries.
 */
final class FeedSearch {

    private static final int MOST = 12;

    private final FeedRepository feeds;
    private final RobotsRepository robots;

    FeedSearch(FeedRepository feeds, RobotsRepository robots) {
        this.feeds = feeds;
        this.robots = robots;
    }

    /** Whether a page that came is where the search begins: the one that was listed, or the home page. */
    boolean mayBeginAt(DueFeed feed) {
        return feed.errand() == null
                ? feed.kind() != FeedKind.PAGE && feed.life().succeededAt() == null
                        || feed.life().byPage()
                : feed.errand().purpose() == Purpose.HOME;
    }

    /**
     * Asks for the likeliest address next.
     *
     * @return whether there is one
     */
    boolean begin(DueFeed feed, Answer page) {
        String html = DecodedText.of(page.body(), page.header("content-type")).text();
        String origin = WebAddress.of(feed.requestUrl()).origin();
        Set<String> urls = new LinkedHashSet<>();
        Stream.concat(
                        FeedLinks.onPage(html, feed.requestUrl()).stream(),
                        FeedLinks.around(origin, sitemaps(origin)).stream())
                .map(FeedLink::url)
                .filter(url -> !url.equals(feed.url()) && !url.equals(feed.requestUrl()))
                .limit(MOST)
                .forEach(urls::add);
        return ask(feed, new ArrayList<>(urls));
    }

    /**
     * The address that was asked for is no feed: asks for the next.
     *
     * @return whether there is one
     */
    boolean next(DueFeed feed) {
        return feed.errand() != null && ask(feed, feed.errand().queue());
    }

    /** Asks for the home page of a feed that is no longer where it was. */
    void askHome(DueFeed feed) {
        String siteUrl = feed.life().siteUrl();
        String home = siteUrl != null ? siteUrl : WebAddress.of(feed.url()).origin() + "/";
        if (!home.equals(feed.url())) {
            feeds.send(feed, home, new Errand(Purpose.HOME, List.of()));
        }
    }

    private boolean ask(DueFeed feed, List<String> urls) {
        if (urls.isEmpty()) {
            return false;
        }
        feeds.send(feed, urls.getFirst(), new Errand(Purpose.CANDIDATE, urls.subList(1, urls.size())));
        return true;
    }

    private List<String> sitemaps(String origin) {
        return robots.findFresh(origin)
                .map(record -> RobotsRules.of(record, origin + "/robots.txt").sitemaps())
                .orElse(List.of());
    }
}
