package org.presswatch.events;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An article taken out of its page, on {@link Topics#ARTICLES_PARSED}. All texts are plain text in NFC without NUL,
 * lone surrogates or bidirectional controls.
 *
 * @param articleId id of {@code canonicalUrl}, see {@link ArticleIds#ofUrl}
 * @param revision as in {@link PageFetched}: a higher one replaces a lower one
 * @param url where the page was fetched
 * @param canonicalUrl the article's own normalised address
 * @param site host of the canonical URL without a leading {@code www.}
 * @param siteName what the site calls itself
 * @param publishedAt when the page says it was published; midnight UTC where it names only a day
 * @param publishedPrecision {@code day} or {@code time}, absent without {@code publishedAt}
 * @param language BCP 47 primary subtag, for example {@code en}
 * @param lead the summary that the page or feed gives, not part of {@code text}
 * @param text paragraphs separated by one empty line
 * @param contentHash 32 hex characters over title and text: equal for equal content
 * @param flags what a careful reader should know, for example {@code text-truncated}
 * @param parserVersion version of the extraction that made this
 * @param section the part of the site, as the page names it
 * @param tags the page's own keywords
 * @param notices mandatory labels that were cut from {@code text}, for example a foreign-agent notice
 * @param agency the news agency that the text is credited to, for example {@code Reuters}
 * @param paywalled whether the page says that only a part is free; absent where it says nothing
 * @param fingerprint 16 hex characters: texts that differ in few words differ in few bits
 * @param blocks what the parts of {@code text} are, in its order
 */
public record ArticleParsed(
        String articleId,
        int revision,
        String url,
        String canonicalUrl,
        String site,
        @Nullable String siteName,
        String feedUrl,
        String title,
        List<String> authors,
        @Nullable Instant publishedAt,
        @Nullable String publishedPrecision,
        @Nullable Instant modifiedAt,
        Instant fetchedAt,
        @Nullable String language,
        @Nullable String lead,
        String text,
        @Nullable String imageUrl,
        List<Link> links,
        String contentHash,
        List<String> flags,
        String parserVersion,
        @Nullable String section,
        List<String> tags,
        List<String> notices,
        @Nullable String agency,
        @Nullable Boolean paywalled,
        @Nullable String fingerprint,
        List<Block> blocks)
        implements Event {

    public static final String TYPE = "org.presswatch.article.parsed.v1";

    /** A link in the article's text. */
    public record Link(String url, @Nullable String text) {

        public Link {
            Checks.notBlank(url, "links.url");
        }
    }

    /**
     * A part of the text.
     *
     * @param kind {@code paragraph}, {@code heading}, {@code list-item}, {@code quote}, {@code preformatted}, {@code
     *     table-row}; readers take any other for a paragraph
     * @param start of the part in {@code text}, in code points
     * @param end after its last code point
     */
    public record Block(String kind, int start, int end) {

        public Block {
            Checks.notBlank(kind, "blocks.kind");
            Checks.atLeast(0, start, "blocks.start");
            Checks.atLeast(start, end, "blocks.end");
        }
    }

    /** An article of which no more is known than the first version of this event could say. */
    public ArticleParsed(
            String articleId,
            int revision,
            String url,
            String canonicalUrl,
            String site,
            @Nullable String siteName,
            String feedUrl,
            String title,
            List<String> authors,
            @Nullable Instant publishedAt,
            @Nullable String publishedPrecision,
            @Nullable Instant modifiedAt,
            Instant fetchedAt,
            @Nullable String language,
            @Nullable String lead,
            String text,
            @Nullable String imageUrl,
            List<Link> links,
            String contentHash,
            List<String> flags,
            String parserVersion) {
        this(
                articleId,
                revision,
                url,
                canonicalUrl,
                site,
                siteName,
                feedUrl,
                title,
                authors,
                publishedAt,
                publishedPrecision,
                modifiedAt,
                fetchedAt,
                language,
                lead,
                text,
                imageUrl,
                links,
                contentHash,
                flags,
                parserVersion,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    public ArticleParsed {
        Checks.notBlank(articleId, "articleId");
        Checks.atLeast(1, revision, "revision");
        Checks.notBlank(url, "url");
        Checks.notBlank(canonicalUrl, "canonicalUrl");
        Checks.notBlank(site, "site");
        Checks.notBlank(feedUrl, "feedUrl");
        Checks.required(title, "title");
        authors = Checks.orEmpty(authors);
        Checks.required(fetchedAt, "fetchedAt");
        Checks.required(text, "text");
        links = Checks.orEmpty(links);
        Checks.notBlank(contentHash, "contentHash");
        flags = Checks.orEmpty(flags);
        Checks.notBlank(parserVersion, "parserVersion");
        tags = Checks.orEmpty(tags);
        notices = Checks.orEmpty(notices);
        blocks = Checks.orEmpty(blocks);
    }

    @Override
    public String key() {
        return articleId;
    }

    @Override
    public String subject() {
        return canonicalUrl;
    }

    @Override
    public Instant time() {
        return publishedAt != null ? publishedAt : fetchedAt;
    }

    @Override
    public String eventId() {
        return ArticleIds.digest(TYPE, articleId, Integer.toString(revision), contentHash, parserVersion);
    }
}
