package org.presswatch.parser.extract.dom;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** HTML to DOM in one parse, bounded in depth and time. */
public final class HtmlParser {

    /** Deeper elements are kept as children of the deepest allowed; real pages stay below 100. */
    private static final int DEEPEST = 256;

    private HtmlParser() {}

    /**
     * The page's DOM.
     *
     * @throws DeadlineExceededException if the parse takes too long
     */
    public static Document parse(String html, String url, Deadline deadline) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(new WatchedReader(html, deadline), url);
    }
}
