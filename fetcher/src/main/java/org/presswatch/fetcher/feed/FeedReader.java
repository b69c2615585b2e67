package org.presswatch.fetcher.feed;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.NotAFeedException.Found;
import org.presswatch.fetcher.feed.json.JsonFeedReader;
import org.presswatch.fetcher.feed.sitemap.SitemapReader;
import org.presswatch.fetcher.feed.text.DecodedText;
import org.presswatch.fetcher.feed.text.Unpacked;
import org.presswatch.fetcher.feed.xml.XmlFeedReader;

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom, JSON Feed and sitemaps as they are found, not as they should be: markup that is not well
 * formed, wrong charsets, undeclared prefixes and odd dates cost no entry. Document type declarations are never acted
 * upon.
 */
public final class FeedReader {

    private final XmlFeedReader xml = new XmlFeedReader();
    private final JsonFeedReader json = new JsonFeedReader();

    /**
     * The feed in {@code body}.
     *
     * @param contentType the {@code Content-Type} header it came with
     * @param url where it came from; relative links are resolved against it
     * @throws NotAFeedException if it is none, whatever the header says
     */
    public Feed read(byte[] body, @Nullable String contentType, String url) throws NotAFeedException {
        String text = DecodedText.of(Unpacked.of(body), contentType).text().stripLeading();
        if (text.isEmpty()) {
            throw new NotAFeedException(Found.NOTHING, "the body is empty");
        }
        if (SitemapReader.recognises(text)) {
            return SitemapReader.read(text, url);
        }
        return text.charAt(0) == '{' ? json.read(text, url) : xml.read(text, url);
    }
}
