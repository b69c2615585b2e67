package org.presswatch.parser.extract;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.date.PageDate;
import org.presswatch.parser.extract.metadata.Metadata;

/**
 * An article taken out of its page. All texts are plain text in NFC without NUL, lone surrogates or bidirectional
 * controls.
 *
 * @param metadata what the page says about the article, with sources
 * @param blocks the text piece by piece, each with its kind
 * @param text the blocks' texts, separated by one empty line
 * @param html the blocks as HTML that is safe to show
 * @param links the addresses that the text links to
 * @param notices mandatory labels that were cut from the text, for example a foreign-agent notice
 * @param agency the news agency credited for the text, for example {@code Reuters}
 * @param quality how sure the choice of the text is, 0 to 1
 * @param contentHash 32 hex characters over title and text
 * @param fingerprint 64 bits: texts that differ in few words differ in few bits
 * @param flags what a careful reader should know, for example {@code text-truncated}
 */
public record Article(
        Metadata metadata,
        List<TextBlock> blocks,
        String text,
        String html,
        List<Link> links,
        List<String> notices,
        @Nullable String agency,
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
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        notices = List.copyOf(notices);
        flags = List.copyOf(flags);
    }

    /** Without the site's name; empty where there is none. */
    public String title() {
        String title = value(metadata.title());
        return title == null ? "" : title;
    }

    public List<String> authors() {
        return values(metadata.authors());
    }

    public @Nullable PageDate published() {
        return value(metadata.published());
    }

    public @Nullable PageDate modified() {
        return value(metadata.modified());
    }

    public String canonicalUrl() {
        return metadata.canonicalUrl().value();
    }

    public @Nullable String siteName() {
        return value(metadata.siteName());
    }

    public @Nullable String section() {
        return value(metadata.section());
    }

    public List<String> tags() {
        return values(metadata.tags());
    }

    /** BCP 47 primary subtag. */
    public @Nullable String language() {
        return value(metadata.language());
    }

    public @Nullable String lead() {
        return value(metadata.lead());
    }

    public @Nullable Image image() {
        return value(metadata.image());
    }

    /** Whether only a part is free; null where the page says nothing. */
    public @Nullable Boolean paywalled() {
        return value(metadata.paywalled());
    }

    private static <T> @Nullable T value(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }

    private static List<String> values(@Nullable Found<List<String>> found) {
        return found == null ? List.of() : found.value();
    }
}
