package org.presswatch.parser.extract.metadata;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Outline;

/** The short lines around the title, where sites put byline and date. */
final class HeadArea {

    private static final int BLOCKS_BEFORE = 8;
    private static final int BLOCKS_AFTER = 25;
    private static final int LONGEST_LINE = 30;

    /** Running text of so many words after the title is the article: what follows is no longer its head. */
    private static final int WORDS_OF_ARTICLE = 150;

    private HeadArea() {}

    /** The lines after the title, then those before it. */
    static List<Block> lines(Outline outline, @Nullable String title) {
        List<Block> blocks = outline.blocks();
        int heading = indexOfTitle(blocks, title);
        List<Block> lines = new ArrayList<>();
        int words = 0;
        int end = Math.min(blocks.size(), heading + 1 + BLOCKS_AFTER);
        for (int i = heading + 1; i < end && words < WORDS_OF_ARTICLE; i++) {
            Block block = blocks.get(i);
            if (isLine(block)) {
                lines.add(block);
            } else {
                words += block.words();
            }
        }
        for (int i = heading - 1; i >= Math.max(0, heading - BLOCKS_BEFORE); i--) {
            if (isLine(blocks.get(i))) {
                lines.add(blocks.get(i));
            }
        }
        return lines;
    }

    private static boolean isLine(Block block) {
        return block.words() <= LONGEST_LINE && block.level() == 0;
    }

    private static int indexOfTitle(List<Block> blocks, @Nullable String title) {
        int first = -1;
        int same = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean isTitle = title != null && block.text().equalsIgnoreCase(title);
            if (isTitle && block.level() > 0) {
                return i;
            }
            same = same < 0 && isTitle ? i : same;
            first = first < 0 && block.level() == 1 ? i : first;
        }
        return same >= 0 ? same : first;
    }
}
