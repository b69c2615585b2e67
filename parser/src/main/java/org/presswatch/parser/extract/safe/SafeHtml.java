package org.presswatch.parser.extract.safe;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;

/**
 * The chosen text as HTML. It is written from the plain text, so nothing of the page's own markup can come through but
 * the addresses of its links.
 */
public final class SafeHtml {

    private SafeHtml() {}

    /** What the HTML may contain. */
    public static Safelist safelist() {
        return new Safelist()
                .addTags("p", "h2", "h3", "h4", "h5", "h6", "ul", "li", "blockquote", "pre", "br", "a")
                .addAttributes("a", "href", "rel")
                .addProtocols("a", "href", "http", "https");
    }

    /**
     * The blocks as HTML.
     *
     * @param addresses the absolute address of each link that may be kept
     */
    public static String of(List<Block> blocks, Map<Element, String> addresses) {
        StringBuilder html = new StringBuilder();
        boolean inList = false;
        for (Block block : blocks) {
            boolean item = block.kind() == BlockKind.LIST_ITEM;
            if (item != inList) {
                html.append(item ? "<ul>" : "</ul>");
                inList = item;
            }
            String tag = tagOf(block);
            html.append('<').append(tag).append('>');
            appendText(html, block, addresses);
            html.append("</").append(tag).append('>');
        }
        return html.append(inList ? "</ul>" : "").toString();
    }

    private static String tagOf(Block block) {
        return switch (block.kind()) {
            case HEADING -> "h" + Math.max(2, block.level());
            case LIST_ITEM -> "li";
            case QUOTE -> "blockquote";
            case PREFORMATTED -> "pre";
            case PARAGRAPH, TABLE_ROW, CAPTION -> "p";
        };
    }

    private static void appendText(StringBuilder html, Block block, Map<Element, String> addresses) {
        String text = block.text();
        int from = 0;
        for (Block.Anchor anchor : block.anchors()) {
            if (anchor.start() < from || anchor.end() > text.length()) {
                continue;
            }
            String address = addresses.get(anchor.element());
            if (address != null) {
                escape(html, text, from, anchor.start());
                html.append("<a rel=\"nofollow noopener\" href=\"");
                escape(html, address, 0, address.length());
                html.append("\">");
                escape(html, text, anchor.start(), anchor.end());
                html.append("</a>");
                from = anchor.end();
            }
        }
        escape(html, text, from, text.length());
    }

    private static void escape(StringBuilder html, String text, int start, int end) {
        int from = start;
        for (int i = start; i < end; i++) {
            String entity = entityOf(text.charAt(i));
            if (entity != null) {
                html.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        html.append(text, from, end);
    }

    private static @Nullable String entityOf(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\n' -> "<br>";
            default -> null;
        };
    }
}
