package org.presswatch.parser.extract.outline;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.dom.Deadline;

/** Walks the DOM once, without recursion, and writes down what it sees. */
public final class OutlineBuilder {

    private static final int NODES_BETWEEN_CHECKS = 4096;
    private static final int MOST_BLOCKS = 60_000;
    private static final int MOST_BYLINES = 40;

    private final TextRun run = new TextRun();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final MetaTags meta = new MetaTags();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> bylines = new ArrayList<>();
    private final List<String> structuredData = new ArrayList<>();
    private final RegionEvidence evidence = new RegionEvidence();
    private @Nullable Region region;

    private OutlineBuilder() {}

    /** The outline of a page. */
    public static Outline build(Document document, Deadline deadline) {
        OutlineBuilder builder = new OutlineBuilder();
        builder.walk(document, deadline);
        return new Outline(
                document,
                builder.blocks,
                builder.regions,
                builder.meta,
                builder.times,
                builder.bylines,
                builder.structuredData);
    }

    private void walk(Document document, Deadline deadline) {
        Node node = document;
        int seen = 0;
        while (true) {
            if (++seen % NODES_BETWEEN_CHECKS == 0) {
                deadline.check();
            }
            if (enter(node) && node.firstChild() != null) {
                node = node.firstChild();
                continue;
            }
            while (true) {
                leave(node);
                if (node == document) {
                    return;
                }
                if (node.nextSibling() != null) {
                    node = node.nextSibling();
                    break;
                }
                node = node.parentNode();
            }
        }
    }

    private boolean enter(Node node) {
        if (node instanceof TextNode text) {
            if (region != null && blocks.size() < MOST_BLOCKS) {
                run.append(text.getWholeText());
            }
            return false;
        }
        return node instanceof Element element && (element instanceof Document || enterElement(element));
    }

    private boolean enterElement(Element element) {
        String tag = element.normalName();
        return switch (TagRole.of(tag)) {
            case BLOCK, LEAF -> open(element, tag);
            case INLINE -> enterInline(element, tag);
            case BREAK -> {
                lineBreak(tag);
                yield false;
            }
            case SKIP -> {
                collectScript(element, tag);
                yield tag.equals("button") && isInsideHeading();
            }
            case FACT -> collect(element, tag);
        };
    }

    private boolean open(Element element, String tag) {
        flush();
        Region opened = new Region(
                regions.size(), region, element, new Region.RegionStart(evidence.of(element, tag), blocks.size()));
        regions.add(opened);
        collectByline(element);
        region = opened;
        run.preformatted(tag.equals("pre"));
        return true;
    }

    private boolean enterInline(Element element, String tag) {
        if (evidence.isHiddenInline(element)) {
            return false;
        }
        collectByline(element);
        if (tag.equals("a") && leadsAway(element)) {
            run.openLink(element);
        }
        return true;
    }

    /** A heading's anchor to itself is no link. */
    private boolean leadsAway(Element anchor) {
        String address = anchor.attr("href");
        return !address.isEmpty() && !(address.startsWith("#") && isInsideHeading());
    }

    private void lineBreak(String tag) {
        if (tag.equals("br") && !run.endsLine()) {
            run.lineBreak();
        } else if (tag.equals("br") && !run.isPreformatted()) {
            flush();
        } else if (tag.equals("hr")) {
            flush();
        }
    }

    private void collectByline(Element element) {
        if (bylines.size() < MOST_BYLINES && evidence.namesAuthor(element) && !isAside()) {
            bylines.add(element);
        }
    }

    /** Whether this is a place where others than the article's author are named. */
    private boolean isAside() {
        for (@Nullable Region r = region; r != null; r = r.parent()) {
            if (r.has(Evidence.COMMENTS | Evidence.RELATED) && !r.tag().equals("body")) {
                return true;
            }
        }
        return false;
    }

    private void collectScript(Element element, String tag) {
        if (tag.equals("script") && element.attr("type").trim().equalsIgnoreCase("application/ld+json")) {
            structuredData.add(element.data());
        }
    }

    private boolean collect(Element element, String tag) {
        switch (tag) {
            case "meta" -> meta.addMeta(element);
            case "link" -> meta.addLink(element);
            case "base" -> meta.addBase(element);
            case "time" -> times.add(element);
            default -> {
                return false;
            }
        }
        return tag.equals("time");
    }

    private void leave(Node node) {
        if (!(node instanceof Element element) || element instanceof Document) {
            return;
        }
        if (region != null && region.element() == element) {
            flush();
            close();
        } else if (element.normalName().equals("a")) {
            run.closeLink();
        }
    }

    private void close() {
        Region closing = region;
        if (closing != null) {
            closing.close(blocks.size());
            region = closing.parent();
        }
        run.preformatted(false);
    }

    private void flush() {
        if (region == null) {
            return;
        }
        Block block = run.take(region, BlockKinds.of(region), BlockKinds.levelOf(region));
        if (block != null) {
            blocks.add(block);
        }
    }

    private boolean isInsideHeading() {
        return region != null && (BlockKinds.levelOf(region) > 0 || region.tag().equals("summary"));
    }
}
