package org.presswatch.parser.extract.outline;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block element of the page and the run of text blocks inside it. */
public final class Region {

    private final int index;
    private final @Nullable Region parent;
    private final Element element;
    private final int evidence;
    private final int first;
    private int end;

    Region(int index, @Nullable Region parent, Element element, RegionStart start) {
        this.index = index;
        this.parent = parent;
        this.element = element;
        this.evidence = start.evidence();
        this.first = start.block();
        this.end = start.block();
    }

    /** What is known when a region opens. */
    record RegionStart(int evidence, int block) {}

    void close(int endOfBlocks) {
        this.end = endOfBlocks;
    }

    /** Its place in the outline's list of regions. */
    public int index() {
        return index;
    }

    public @Nullable Region parent() {
        return parent;
    }

    public Element element() {
        return element;
    }

    public String tag() {
        return element.normalName();
    }

    /** Whether another region is this one or inside it. */
    public boolean contains(Region other) {
        for (@Nullable Region r = other; r != null && r.index >= index; r = r.parent) {
            if (r == this) {
                return true;
            }
        }
        return false;
    }

    /** Bits of {@link Evidence}. */
    public int evidence() {
        return evidence;
    }

    public boolean has(int bits) {
        return (evidence & bits) != 0;
    }

    /** Index of its first block. */
    public int first() {
        return first;
    }

    /** Index after its last block. */
    public int end() {
        return end;
    }
}
