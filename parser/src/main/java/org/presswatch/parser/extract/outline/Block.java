package org.presswatch.parser.extract.outline;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;

/**
 * A run of text between two block boundaries.
 *
 * @param region the innermost region around it
 * @param level 1 to 6 for a heading, 0 otherwise
 * @param text on one line per line break of the page, safe to store
 * @param words words; two characters count as one in scripts without spaces
 * @param linkWords how many of them are inside links
 * @param anchors the links, with their place in {@code text}
 */
public record Block(
        Region region, BlockKind kind, int level, String text, int words, int linkWords, List<Anchor> anchors) {

    /** A link's place in the text. */
    public record Anchor(int start, int end, Element element) {

        Anchor moved(int by) {
            return new Anchor(start + by, end + by, element);
        }
    }

    /** The same text as a block of another kind. */
    public Block as(BlockKind other) {
        return new Block(region, other, level, text, words, linkWords, anchors);
    }

    /** Blocks of one kind as one block. */
    public static Block joined(List<Block> blocks, String between) {
        if (blocks.size() == 1) {
            return blocks.getFirst();
        }
        StringBuilder text = new StringBuilder();
        List<Anchor> anchors = new ArrayList<>();
        int words = 0;
        int linkWords = 0;
        for (Block block : blocks) {
            text.append(text.isEmpty() ? "" : between);
            int by = text.length();
            block.anchors.forEach(anchor -> anchors.add(anchor.moved(by)));
            text.append(block.text);
            words += block.words;
            linkWords += block.linkWords;
        }
        Block first = blocks.getFirst();
        return new Block(first.region, first.kind, 0, text.toString(), words, linkWords, List.copyOf(anchors));
    }

    /** The block without the characters from {@code from} to {@code to}; links that reach into them are lost. */
    public Block without(int from, int to) {
        List<Anchor> kept = anchors.stream()
                .filter(anchor -> anchor.end() <= from || anchor.start() >= to)
                .map(anchor -> anchor.end() <= from ? anchor : anchor.moved(from - to))
                .toList();
        return new Block(region, kind, level, text.substring(0, from) + text.substring(to), words, linkWords, kept);
    }

    /** Share of the words that are inside links, 0 to 1. */
    public double linkDensity() {
        return words == 0 ? 0 : (double) linkWords / words;
    }

    /** Whether the text ends as a sentence does. */
    public boolean endsSentence() {
        int i = text.length() - 1;
        while (i > 0 && "\"'»”’)]*".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…:;。！？؟।".indexOf(text.charAt(i)) >= 0;
    }
}
