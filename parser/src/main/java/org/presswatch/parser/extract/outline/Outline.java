package org.presswatch.parser.extract.outline;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page in one pass: its text blocks in order, the regions they stand in, and what the page says about itself.
 *
 * @param regions in document order, the body first
 * @param times {@code time} elements
 * @param bylines elements that name who wrote the text
 * @param structuredData the contents of JSON-LD scripts
 */
public record Outline(
        Document document,
        List<Block> blocks,
        List<Region> regions,
        MetaTags meta,
        List<Element> times,
        List<Element> bylines,
        List<String> structuredData) {

    /** Words of all blocks. */
    public int words() {
        int words = 0;
        for (Block block : blocks) {
            words += block.words();
        }
        return words;
    }
}
