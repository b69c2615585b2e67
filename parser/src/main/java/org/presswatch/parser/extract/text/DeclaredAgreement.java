package org.presswatch.parser.extract.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.outline.Region;

/**
 * What a page shows beside the text that it declares to machines. Where the shown text holds nearly all of the declared
 * one, both agree, and what is shown around it is no part of the article.
 */
final class DeclaredAgreement {

    private static final int FEWEST_WORDS = 80;

    /** A block with so many of its runs in the declared text is part of it. */
    private static final double PART = 0.75;

    /** The shown text must hold so much of the declared one. */
    private static final double AGREED = 0.75;

    /** A page may declare the beginning of its text alone: then nothing is cut. */
    private static final double SMALLEST_REST = 0.5;

    private final WordRuns declared;
    private final Outline outline;
    private int first = Integer.MAX_VALUE;
    private int last = -1;
    private int words;

    private DeclaredAgreement(String declared, Outline outline) {
        this.declared = WordRuns.of(declared);
        this.outline = outline;
    }

    /** The agreement, null where page and declaration do not agree. */
    static @Nullable DeclaredAgreement find(@Nullable String declared, Outline outline, Region root) {
        if (declared == null) {
            return null;
        }
        DeclaredAgreement agreement = new DeclaredAgreement(declared, outline);
        int needed = agreement.declared.words();
        if (needed < FEWEST_WORDS) {
            return null;
        }
        agreement.look(root.first(), root.end());
        if (agreement.words < AGREED * needed) {
            agreement.look(0, outline.blocks().size());
        }
        return agreement.words >= AGREED * needed ? agreement : null;
    }

    private void look(int from, int to) {
        words = 0;
        for (int i = from; i < to; i++) {
            Block block = outline.blocks().get(i);
            if (PageWeights.proseOf(block) > 0 && isDeclared(block)) {
                first = Math.min(first, i);
                last = Math.max(last, i);
                words += block.words();
            }
        }
    }

    /** The chosen region, or the innermost around it that holds all of the declared text. */
    Region around(Region root) {
        Region region = root;
        while (region.parent() != null && (region.first() > first || region.end() <= last)) {
            region = region.parent();
        }
        return region;
    }

    /** The blocks without what stands before and after the declared text, and without prose that it does not have. */
    List<Block> trim(List<Block> blocks) {
        int from = 0;
        int to = 0;
        int undeclared = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (PageWeights.proseOf(blocks.get(i)) > 0 && isDeclared(blocks.get(i))) {
                from = to == 0 ? i : from;
                to = i + 1;
            }
        }
        List<Block> kept = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Block block = blocks.get(i);
            boolean foreign = isForeign(block);
            undeclared += foreign ? block.words() : 0;
            if (!foreign) {
                kept.add(block);
            }
        }
        List<Block> rest = undeclared > (1 - AGREED) * words ? blocks.subList(from, to) : kept;
        return wordsOf(rest) >= SMALLEST_REST * wordsOf(blocks) ? rest : blocks;
    }

    private static int wordsOf(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::words).sum();
    }

    private boolean isForeign(Block block) {
        return block.kind() == BlockKind.PARAGRAPH
                && PageWeights.proseOf(block) > 0
                && declared.share(block.text()) < 1 - PART;
    }

    private boolean isDeclared(Block block) {
        return declared.share(block.text()) >= PART;
    }
}
