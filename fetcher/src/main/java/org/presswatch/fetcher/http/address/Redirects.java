package org.presswatch.fetcher.http.address;

import java.util.Optional;

import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;

/** Where a redirect leads. */
public final class Redirects {

    private Redirects() {}

    /** The normalised address, or nothing if {@code location} is no plain http or https address seen from {@code url}. */
    public static Optional<String> target(String url, @Nullable String location) {
        return resolve(url, location).flatMap(UrlNormaliser::normalise);
    }

    /** The same with every parameter kept. */
    public static Optional<String> targetKeepingParameters(String url, @Nullable String location) {
        return resolve(url, location);
    }

    private static Optional<String> resolve(String url, @Nullable String location) {
        if (location == null || location.isBlank() || location.length() > UrlNormaliser.LONGEST) {
            return Optional.empty();
        }
        String text = location.strip();
        if (text.startsWith("//")) {
            return UrlNormaliser.normaliseKeepingParameters(WebAddress.of(url).scheme() + ":" + text);
        }
        return UrlNormaliser.normaliseKeepingParameters(text)
                .or(() -> hasScheme(text)
                        ? Optional.empty()
                        : UrlNormaliser.normaliseKeepingParameters(StringUtil.resolve(url, text)));
    }

    /** Whether following would give up encryption that {@code url} has. */
    public static boolean isDowngrade(String url, String target) {
        return url.startsWith("https:") && target.startsWith("http:");
    }

    private static boolean hasScheme(String location) {
        return location.matches("(?i)[a-z][a-z0-9+.-]*:.*");
    }
}
