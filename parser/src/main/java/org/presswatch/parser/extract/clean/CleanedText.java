package org.presswatch.parser.extract.clean;

import java.util.List;

import org.presswatch.parser.extract.outline.Block;

/**
 * A text after cleaning.
 *
 * @param notices the mandatory labels that were cut, each once
 */
public record CleanedText(List<Block> blocks, List<String> notices) {

    public CleanedText {
        blocks = List.copyOf(blocks);
        notices = List.copyOf(notices);
    }
}
