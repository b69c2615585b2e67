package org.presswatch.parser.extract.metadata.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import crawlercommons.domains.EffectiveTldFinder;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.outline.MetaTags;

/** The article's own address. A page may name only an address of its own site, and not the site's front page. */
public final class CanonicalUrl {

    private CanonicalUrl() {}

    /** The normalised address that the page names if it may be believed, the page's own otherwise. */
    public static Found<String> find(String pageUrl, MetaTags meta, @Nullable String structured) {
        String own = UrlNormaliser.normalise(pageUrl).orElse(pageUrl);
        Found<String> named = believed(own, meta.first("link:canonical"))
                .or(() -> believed(own, meta.first("og:url")))
                .map(address -> Found.in(Source.META, address))
                .or(() -> believed(own, structured).map(address -> Found.in(Source.STRUCTURED_DATA, address)))
                .orElseGet(() -> Found.in(Source.URL, own));
        boolean confirmed = named.source() != Source.URL && named.value().equals(own);
        return confirmed ? named.confirmedBy(Source.URL) : named;
    }

    private static Optional<String> believed(String own, @Nullable String named) {
        if (named == null) {
            return Optional.empty();
        }
        return Addresses.resolve(own, named)
                .flatMap(UrlNormaliser::normalise)
                .filter(address -> isSameSite(own, address))
                .filter(address -> !isFrontPage(address) || isFrontPage(own));
    }

    private static boolean isSameSite(String own, String other) {
        String a = hostOf(own);
        String b = hostOf(other);
        if (a.equals(b)) {
            return true;
        }
        String domain = EffectiveTldFinder.getAssignedDomain(a, true, false);
        return domain != null && domain.equals(EffectiveTldFinder.getAssignedDomain(b, true, false));
    }

    private static boolean isFrontPage(String url) {
        try {
            URI uri = new URI(url);
            String path = uri.getRawPath();
            return (path == null || path.isEmpty() || path.equals("/")) && uri.getRawQuery() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String hostOf(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "" : host;
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
