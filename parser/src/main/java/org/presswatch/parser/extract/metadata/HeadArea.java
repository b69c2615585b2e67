package org.presswatch.parser.extract.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Evidence;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.outline.Region;

/**
 * The short lines around the title, where sites put byline and date.
 *
 * @param after those after the title
 * @param before those before it, the nearest first
 */
public record HeadArea(List<Block> after, List<Block> before, Set<Region> aroundTitle) {

    private static final int BLOCKS_BEFORE = 8;
    private static final int BLOCKS_AFTER = 25;

    /** Menus and forms may stand between the title and its byline. */
    private static final int MACHINERY = Evidence.NAVIGATION | Evidence.OVERLAY | Evidence.FORM;

    private static final int MOST_SEEN = 200;
    private static final int LONGEST_LINE = 30;
    private static final int LONGEST_HEADING = 8;

    /** Running text of so many words after the title is the article: what follows is no longer its head. */
    private static final int WORDS_OF_ARTICLE = 150;

    static HeadArea of(Outline outline, @Nullable String title) {
        List<Block> blocks = outline.blocks();
        int heading = indexOfTitle(blocks, title);
        Set<Region> around = heading < 0 ? Set.of() : around(blocks.get(heading));
        List<Block> before = new ArrayList<>();
        for (int i = heading - 1; i >= Math.max(0, heading - BLOCKS_BEFORE); i--) {
            if (isLine(blocks.get(i))) {
                before.add(blocks.get(i));
            }
        }
        return new HeadArea(after(blocks, heading, around), before, around);
    }

    private static List<Block> after(List<Block> blocks, int heading, Set<Region> around) {
        List<Block> after = new ArrayList<>();
        int words = 0;
        int seen = 0;
        int end = Math.min(blocks.size(), heading + 1 + MOST_SEEN);
        for (int i = heading + 1; i < end && seen < BLOCKS_AFTER && words < WORDS_OF_ARTICLE; i++) {
            Block block = blocks.get(i);
            if (isInside(block, MACHINERY, around)) {
                continue;
            }
            seen++;
            if (isLine(block)) {
                after.add(block);
            } else {
                words += block.words();
            }
        }
        return after;
    }

    /** The lines after the title, then those before it. */
    public List<Block> lines() {
        return Stream.concat(after.stream(), before.stream()).toList();
    }

    /** Whether a region around the line that does not hold the title too has one of the bits of evidence. */
    public boolean isInside(Block line, int evidence) {
        return isInside(line, evidence, aroundTitle);
    }

    private static boolean isInside(Block line, int evidence, Set<Region> aroundTitle) {
        for (@Nullable Region r = line.region(); r != null && !aroundTitle.contains(r); r = r.parent()) {
            if (r.has(evidence)) {
                return true;
            }
        }
        return line.region().has(evidence);
    }

    private static Set<Region> around(Block title) {
        Set<Region> regions = Collections.newSetFromMap(new IdentityHashMap<>());
        for (@Nullable Region r = title.region(); r != null; r = r.parent()) {
            regions.add(r);
        }
        return regions;
    }

    private static boolean isLine(Block block) {
        return block.words() <= (block.level() == 0 ? LONGEST_LINE : LONGEST_HEADING);
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
