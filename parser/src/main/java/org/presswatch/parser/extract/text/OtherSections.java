package org.presswatch.parser.extract.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;
import org.presswatch.parser.extract.outline.Region;

/** Cuts the parts under headings such as "Related articles" or "About the author". */
final class OtherSections {

    /** More of the prose than this is no side matter, whatever its heading says. */
    private static final double LARGEST_SHARE = 0.4;

    private final List<Block> blocks;
    private final Region root;
    private final int prose;
    private final Set<Region> containers = new HashSet<>();

    private OtherSections(List<Block> blocks, Region root) {
        this.blocks = blocks;
        this.root = root;
        this.prose = proseOf(blocks);
    }

    static List<Block> cut(List<Block> blocks, Region root) {
        return new OtherSections(blocks, root).rest();
    }

    private List<Block> rest() {
        List<Block> kept = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); ) {
            Block block = blocks.get(i);
            int end = Furniture.opensOtherSection(block) ? endOfSection(i) : i;
            if (end > i && proseOf(blocks.subList(i, end)) <= LARGEST_SHARE * prose) {
                i = end;
            } else if (Furniture.opensContents(block)) {
                i = endOfContents(i);
            } else {
                if (PageWeights.proseOf(block) > 0) {
                    containers.add(containerOf(block));
                }
                kept.add(block);
                i++;
            }
        }
        return kept;
    }

    /**
     * Up to the next heading that is no deeper, or to where the article goes on in a container it stood in before; a
     * line that is no heading stands for itself.
     */
    private int endOfSection(int start) {
        int level = blocks.get(start).level();
        if (level == 0) {
            return start + 1;
        }
        Region scope = scopeOf(blocks.get(start));
        int i = start + 1;
        while (i < blocks.size()) {
            Block block = blocks.get(i);
            boolean heading = block.kind() == BlockKind.HEADING && block.level() <= level;
            if (heading || scope != null && !scope.contains(block.region()) && resumesArticle(block)) {
                return i;
            }
            i++;
        }
        return i;
    }

    private boolean resumesArticle(Block block) {
        return PageWeights.proseOf(block) > 0 && containers.contains(containerOf(block));
    }

    private Region containerOf(Block block) {
        Region region = block.region();
        return region == root || region.parent() == null ? region : region.parent();
    }

    /** The outermost container below the chosen region that begins with the heading; null without one. */
    private @Nullable Region scopeOf(Block heading) {
        Region scope = null;
        int first = heading.region().first();
        for (@Nullable Region r = heading.region().parent(); r != null && r != root; r = r.parent()) {
            if (r.first() != first) {
                break;
            }
            scope = r.end() > first + 1 ? r : scope;
        }
        return scope;
    }

    /** Up to what is no short item any more. */
    private int endOfContents(int start) {
        int i = start + 1;
        while (i < blocks.size()
                && blocks.get(i).kind() == BlockKind.LIST_ITEM
                && PageWeights.proseOf(blocks.get(i)) == 0) {
            i++;
        }
        return i;
    }

    private static int proseOf(List<Block> blocks) {
        return blocks.stream().mapToInt(PageWeights::proseOf).sum();
    }
}
