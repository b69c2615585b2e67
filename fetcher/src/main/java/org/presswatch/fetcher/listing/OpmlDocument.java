package org.presswatch.fetcher.listing;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Feeds as OPML 2.0, which every feed reader imports. */
public final class OpmlDocument {

    private OpmlDocument() {}

    /** The whole document, of feeds with their names and addresses. */
    public static String of(List<ListedFeed> feeds) {
        Document document = Parser.xmlParser()
                .parseInput("<opml version='2.0'><head><title>Presswatch feeds</title></head><body></body></opml>", "");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        Element body = document.expectFirst("body");
        for (ListedFeed feed : feeds) {
            String name = feed.name() == null ? feed.url() : feed.name();
            body.appendText("\n")
                    .appendElement("outline")
                    .attr("type", "rss")
                    .attr("text", name)
                    .attr("title", name)
                    .attr("xmlUrl", feed.url());
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml();
    }
}
