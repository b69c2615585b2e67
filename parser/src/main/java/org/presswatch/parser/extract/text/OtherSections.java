package org.presswatch.parser.extract.text;

import java.util.ArrayList;
import java.util.List;

import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;

/** Cuts the parts under headings such as "Related articles" or "About the author". */
final class OtherSections {

    private OtherSections() {}

    static List<Block> cut(List<Block> blocks) {
        List<Block> kept = new ArrayList<>(blocks.size());
        int prose = blocks.stream().mapToInt(PageWeights::proseOf).sum();
        for (int i = 0; i < blocks.size(); ) {
            Block block = blocks.get(i);
            if (Furniture.opensOtherSection(block)) {
                int end = endOfSection(blocks, i);
                int inside = blocks.subList(i, end).stream().mapToInt(PageWeights::proseOf).sum();
                if (2 * inside <= prose) {
                    i = end;
                    continue;
                }
            }
            kept.add(block);
            i++;
        }
        return kept;
    }

    /** Up to the next heading that is no deeper; a line that is no heading rules only until the next heading. */
    private static int endOfSection(List<Block> blocks, int start) {
        int level = blocks.get(start).level();
        int i = start + 1;
        while (i < blocks.size()) {
            Block block = blocks.get(i);
            if (block.kind() == BlockKind.HEADING && (level == 0 || block.level() <= level)) {
                return i;
            }
            if (level == 0 && PageWeights.proseOf(block) > 0) {
                return i;
            }
            i++;
        }
        return i;
    }
}
