package org.presswatch.parser.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import static org.assertj.core.api.Assertions.fail;

/**
 * A strict reader of the HTML that the extraction writes. It shares no code with the writer: only the named elements,
 * closed in order, only the named attributes in double quotes, only known entities; any other mark is a failure.
 */
final class SafeHtmlWalker {

    private static final Set<String> ELEMENTS =
            Set.of("p", "h2", "h3", "h4", "h5", "h6", "ul", "li", "blockquote", "pre", "a");

    private static final Set<String> ENTITIES = Set.of("&lt;", "&gt;", "&amp;", "&quot;");

    private final String html;
    private final Deque<String> open = new ArrayDeque<>();
    private int at;

    private SafeHtmlWalker(String html) {
        this.html = html;
    }

    static void assertSafe(String html) {
        new SafeHtmlWalker(html).walk();
    }

    private void walk() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                tag();
            } else {
                text(c);
            }
        }
        if (!open.isEmpty()) {
            reject("left open: " + open);
        }
    }

    private void text(char c) {
        boolean control = c < ' ' && c != '\t' && c != '\r' || c == 0x7F;
        boolean bidi = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        if (c == '>' || c == '"' || control || bidi) {
            reject("a mark that must be escaped");
        }
        if (c == '&') {
            int end = html.indexOf(';', at);
            if (end < 0 || !ENTITIES.contains(html.substring(at, end + 1))) {
                reject("an unknown entity");
            }
            at = end;
        }
        at++;
    }

    private void tag() {
        int end = html.indexOf('>', at);
        if (end < 0) {
            reject("a tag without end");
        }
        String inside = html.substring(at + 1, end);
        if (inside.startsWith("/")) {
            if (open.isEmpty() || !open.pop().equals(inside.substring(1))) {
                reject("closed out of order: " + inside);
            }
        } else if (!inside.equals("br")) {
            element(inside);
        }
        at = end + 1;
    }

    private void element(String inside) {
        String name = inside.startsWith("a ") ? "a" : inside;
        if (!ELEMENTS.contains(name)) {
            reject("an element that is not allowed: " + inside);
        }
        if (name.equals("a")
                && !inside.matches("a rel=\"nofollow noopener\" href=\"https?://[^\"<>\\p{Cntrl}\\s]*\"")) {
            reject("a link that is not allowed: " + inside);
        }
        open.push(name);
    }

    private void reject(String why) {
        fail(why + " at " + at + " in " + html);
    }
}
