package org.presswatch.parser.extract.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;
import org.presswatch.parser.extract.outline.Evidence;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.outline.Region;

/** Finds the paragraphs that stand between the title and the chosen region: a lead in a container of its own. */
final class LeadFinder {

    private static final double MOST_LINKS = 0.3;

    /** A lead is at most this part of the text. */
    private static final double LARGEST_SHARE = 0.5;

    private static final int LOOKED_UP = 3;

    private final Outline outline;
    private final PageWeights weights;
    private final ArticleHints hints;

    LeadFinder(Outline outline, PageWeights weights, ArticleHints hints) {
        this.outline = outline;
        this.weights = weights;
        this.hints = hints;
    }

    /** The lead's paragraphs, in order; none where the region holds the title itself. */
    List<Block> before(Region root) {
        int title = titleBefore(root.first());
        if (title < 0) {
            return List.of();
        }
        Map<Region, List<Block>> candidates = new LinkedHashMap<>();
        for (int i = title + 1; i < root.first(); i++) {
            Block block = outline.blocks().get(i);
            if (isLead(block)) {
                candidates
                        .computeIfAbsent(containerOf(block), region -> new ArrayList<>())
                        .add(block);
            }
        }
        List<Block> lead = longest(candidates.values());
        return words(lead) <= LARGEST_SHARE * weights.prose(root) ? lead : List.of();
    }

    private static List<Block> longest(Collection<List<Block>> candidates) {
        List<Block> longest = List.of();
        for (List<Block> candidate : candidates) {
            longest = words(candidate) > words(longest) ? candidate : longest;
        }
        return longest;
    }

    private static int words(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::words).sum();
    }

    /** A paragraph's own element says nothing; the one around it does. */
    private static Region containerOf(Block block) {
        Region region = block.region();
        return region.tag().equals("p") && region.parent() != null ? region.parent() : region;
    }

    /** The last heading that is the title, or else the last of the first level; -1 without one. */
    private int titleBefore(int end) {
        int highest = -1;
        for (int i = end - 1; i >= 0; i--) {
            Block block = outline.blocks().get(i);
            if (block.kind() == BlockKind.HEADING && hints.isTitle(block.text())) {
                return i;
            }
            highest = highest < 0 && block.level() == 1 ? i : highest;
        }
        return highest;
    }

    private boolean isLead(Block block) {
        return block.kind() == BlockKind.PARAGRAPH
                && PageWeights.proseOf(block) > 0
                && block.linkDensity() < MOST_LINKS
                && weights.against(block.region()) == 0
                && !namesAuthor(block.region())
                && !hints.isSummary(block.text())
                && !hints.isAboutAuthor(block.text())
                && !Furniture.isByline(block)
                && !Furniture.isNote(block)
                && !Furniture.isCallOrCredit(block);
    }

    private static boolean namesAuthor(Region region) {
        @Nullable Region r = region;
        for (int i = 0; i < LOOKED_UP && r != null; i++) {
            if (r.has(Evidence.AUTHOR)) {
                return true;
            }
            r = r.parent();
        }
        return false;
    }
}
