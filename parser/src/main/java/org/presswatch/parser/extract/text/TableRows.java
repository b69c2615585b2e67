package org.presswatch.parser.extract.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;
import org.presswatch.parser.extract.outline.Region;

/** Makes one block of a table's row; what stands in a table for its place on the page alone becomes paragraphs. */
final class TableRows {

    private static final String BETWEEN_CELLS = " | ";
    private static final int LONGEST_CELL = 40;

    private TableRows() {}

    static List<Block> join(List<Block> blocks) {
        List<Block> joined = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); ) {
            Region row = rowOf(blocks.get(i));
            int end = row == null ? i + 1 : endOfRow(blocks, i, row);
            List<Block> cells = blocks.subList(i, end);
            if (row == null) {
                joined.addAll(cells);
            } else if (isRow(cells)) {
                joined.add(Block.joined(cells, BETWEEN_CELLS));
            } else {
                cells.forEach(cell -> joined.add(cell.as(BlockKind.PARAGRAPH)));
            }
            i = end;
        }
        return joined;
    }

    private static int endOfRow(List<Block> blocks, int start, Region row) {
        int end = start + 1;
        while (end < blocks.size() && row.contains(blocks.get(end).region())) {
            end++;
        }
        return end;
    }

    /** Cells of one short text each; a cell that is alone with running text is no row. */
    private static boolean isRow(List<Block> cells) {
        Set<@Nullable Region> seen = new HashSet<>();
        for (Block cell : cells) {
            if (cell.kind() != BlockKind.TABLE_ROW
                    || cell.words() > LONGEST_CELL
                    || !seen.add(around(cell, "td", "th"))) {
                return false;
            }
        }
        return cells.size() > 1 || PageWeights.proseOf(cells.getFirst()) == 0;
    }

    private static @Nullable Region rowOf(Block block) {
        return block.kind() == BlockKind.TABLE_ROW ? around(block, "tr", "tr") : null;
    }

    private static @Nullable Region around(Block block, String tag, String otherTag) {
        for (@Nullable Region r = block.region(); r != null; r = r.parent()) {
            if (r.tag().equals(tag) || r.tag().equals(otherTag)) {
                return r;
            }
        }
        return null;
    }
}
