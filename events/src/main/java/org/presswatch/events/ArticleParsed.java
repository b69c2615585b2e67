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
        String parserVersion)
        implements Event {

    public static final String TYPE = "org.presswatch.article.parsed.v1";

    /** A link in the article's text. */
    public record Link(String url, @Nullable String text) {

        public Link {
            Checks.notBlank(url, "links.url");
        }
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
