package org.presswatch.parser.extract.metadata;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.parser.extract.Article.Image;
import org.presswatch.parser.extract.outline.MetaTags;

/** The picture that the page gives to those who link to it. */
final class LeadImage {

    private static final int LONGEST_SIZE = 5;

    private LeadImage() {}

    static @Nullable Image find(String pageUrl, MetaTags meta) {
        String declared =
                meta.first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src");
        if (declared == null) {
            return null;
        }
        Optional<String> url = Addresses.resolve(pageUrl, declared).flatMap(UrlNormaliser::normalise);
        return url.map(address ->
                        new Image(address, size(meta.first("og:image:width")), size(meta.first("og:image:height"))))
                .orElse(null);
    }

    private static @Nullable Integer size(@Nullable String pixels) {
        return pixels != null && pixels.length() <= LONGEST_SIZE && pixels.matches("[1-9][0-9]*")
                ? Integer.valueOf(pixels)
                : null;
    }
}
