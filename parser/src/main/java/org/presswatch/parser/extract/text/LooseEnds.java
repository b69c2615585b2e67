package org.presswatch.parser.extract.text;

import java.util.ArrayList;
import java.util.List;

import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;

/** Trims what stands before the first and after the last running text: bylines, buttons, notes about the author. */
final class LooseEnds {

    private static final int LATEST_BYLINE = 4;

    private LooseEnds() {}

    static List<Block> trim(List<Block> blocks, ArticleHints hints) {
        int first = 0;
        while (first < blocks.size() && !startsText(blocks.get(first))) {
            first++;
        }
        int end = blocks.size();
        while (end > first && !endsText(blocks.get(end - 1), hints)) {
            end--;
        }
        while (first > 0 && blocks.get(first - 1).kind() == BlockKind.HEADING) {
            first--;
        }
        return first >= end ? blocks : withoutBylines(blocks.subList(first, end));
    }

    /** A byline may also stand between the lead and the text. */
    private static List<Block> withoutBylines(List<Block> blocks) {
        List<Block> rest = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (i >= LATEST_BYLINE || PageWeights.proseOf(block) > 0 || !Furniture.isByline(block)) {
                rest.add(block);
            }
        }
        return rest;
    }

    private static boolean startsText(Block block) {
        return PageWeights.proseOf(block) > 0 && !Furniture.isByline(block);
    }

    private static boolean endsText(Block block, ArticleHints hints) {
        return switch (block.kind()) {
            case LIST_ITEM, TABLE_ROW, PREFORMATTED, QUOTE -> true;
            default -> PageWeights.proseOf(block) > 0 && !hints.isAboutAuthor(block.text()) && !Furniture.isNote(block);
        };
    }
}
