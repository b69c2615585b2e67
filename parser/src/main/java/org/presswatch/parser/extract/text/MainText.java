package org.presswatch.parser.extract.text;

import java.util.List;

import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Region;

/**
 * The part of a page chosen as the article's text.
 *
 * @param root the innermost region around all of it
 * @param blocks in the page's order
 * @param quality how sure the choice is, 0 to 1
 */
public record MainText(Region root, List<Block> blocks, double quality) {

    public MainText {
        blocks = List.copyOf(blocks);
    }

    /** Words in the chosen blocks. */
    public int words() {
        int words = 0;
        for (Block block : blocks) {
            words += block.words();
        }
        return words;
    }
}
