package org.presswatch.parser.extract;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.date.PageDate;

/**
 * An article taken out of its page. All texts are plain text in NFC without NUL, lone surrogates or bidirectional
 * controls.
 *
 * @param title without the site's name
 * @param authors people, or the desk that signs; without dates and "By"
 * @param canonicalUrl absolute, of the same registrable domain as the page; the page's own URL where it names none
 * @param language BCP 47 primary subtag
 * @param lead the summary that the page gives, not part of {@code text}
 * @param blocks the text piece by piece, each with its kind
 * @param text the blocks' texts, separated by one empty line
 * @param html the blocks as HTML that is safe to show
 * @param links the addresses that the text links to
 * @param notices mandatory labels that were cut from the text, for example a foreign-agent notice
 * @param agency the news agency credited for the text, for example {@code Reuters}
 * @param paywalled whether the page says that only a part is free; null where it says nothing
 * @param quality how sure the choice of the text is, 0 to 1
 * @param contentHash 32 hex characters over title and text
 * @param fingerprint 64 bits: texts that differ in few words differ in few bits
 * @param flags what a careful reader should know, for example {@code text-truncated}
 */
public record Article(
        String title,
        List<String> authors,
        @Nullable PageDate published,
        @Nullable PageDate modified,
        String canonicalUrl,
        @Nullable String siteName,
        @Nullable String section,
        List<String> tags,
        @Nullable String language,
        @Nullable String lead,
        List<TextBlock> blocks,
        String text,
        String html,
        @Nullable Image image,
        List<Link> links,
        List<String> notices,
        @Nullable String agency,
        @Nullable Boolean paywalled,
        double quality,
        String contentHash,
        long fingerprint,
        List<String> flags)
        implements Extraction {

    /** A link in the text. */
    public record Link(String url, String text) {}

    /** The lead image; sizes in pixels, where the page states them. */
    public record Image(
            String url, @Nullable Integer width, @Nullable Integer height) {}

    public Article {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        notices = List.copyOf(notices);
        flags = List.copyOf(flags);
    }
}
