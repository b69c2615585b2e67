package org.presswatch.parser.extract.metadata.address;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.parser.extract.Article.Image;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.metadata.schema.StructuredData;
import org.presswatch.parser.extract.outline.MetaTags;

/** The picture that the page gives to those who link to it. */
public final class LeadImage {

    private static final int LONGEST_SIZE = 5;

    private LeadImage() {}

    public static @Nullable Found<Image> find(String pageUrl, MetaTags meta, StructuredData data) {
        String named =
                meta.first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src");
        Optional<Found<Image>> image = address(pageUrl, named)
                .map(url -> new Image(url, size(meta.first("og:image:width")), size(meta.first("og:image:height"))))
                .map(found -> Found.in(Source.META, found));
        StructuredData.Picture picture = data.picture();
        if (image.isPresent() || picture == null) {
            return image.orElse(null);
        }
        return address(pageUrl, picture.url())
                .map(url -> new Image(url, size(picture.width()), size(picture.height())))
                .map(found -> Found.in(Source.STRUCTURED_DATA, found))
                .orElse(null);
    }

    private static Optional<String> address(String pageUrl, @Nullable String named) {
        return named == null
                ? Optional.empty()
                : Addresses.resolve(pageUrl, named).flatMap(UrlNormaliser::normalise);
    }

    private static @Nullable Integer size(@Nullable String pixels) {
        String digits = pixels == null ? "" : pixels.endsWith("px") ? pixels.substring(0, pixels.length() - 2) : pixels;
        boolean isSize = !digits.isEmpty()
                && digits.length() <= LONGEST_SIZE
                && digits.charAt(0) != '0'
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isSize ? Integer.valueOf(digits) : null;
    }
}
