package org.presswatch.fetcher.feed.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text of the markup that most summaries have: paragraphs, line breaks and inline elements, properly nested. None of
 * those moves text about, so that leaving the tags out is what a parser would come to, at a fraction of its cost; anything
 * else is left to the parser.
 */
final class SimpleMarkup {

    private static final String PARAGRAPH = "p";
    private static final String LINE_BREAK = "br";
    private static final Set<String> INLINE =
            Set.of("a", "abbr", "b", "cite", "code", "em", "i", "q", "s", "small", "span", "strong", "sub", "sup", "u");

    private static final Pattern TAG = Pattern.compile(
            "<(/?)([A-Za-z][A-Za-z0-9]*+)(?:\\s++[A-Za-z][\\w:-]*+(?:=(?:\"[^\"<>]*+\"|'[^'<>]*+'))?)*+\\s*+/?>");

    private final String html;
    private final StringBuilder text;
    private final Deque<String> open = new ArrayDeque<>();

    private SimpleMarkup(String html) {
        this.html = html;
        this.text = new StringBuilder(html.length());
    }

    /** Blanks are as they stand in the markup; null where a parser is needed. */
    static @Nullable String text(String html) {
        return html.indexOf('<') < 0 ? unescaped(html) : new SimpleMarkup(html).read();
    }

    private @Nullable String read() {
        Matcher tag = TAG.matcher(html);
        int from = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
            if (!tag.region(at, html.length()).lookingAt()) {
                return null;
            }
            text.append(unescaped(html.substring(from, at)));
            if (!take(tag.group(2).toLowerCase(Locale.ROOT), !tag.group(1).isEmpty())) {
                return null;
            }
            from = tag.end();
        }
        return text.append(unescaped(html.substring(from))).toString();
    }

    /** Whether the tag is one whose effect is plain to see. */
    private boolean take(String name, boolean closes) {
        if (name.equals(LINE_BREAK)) {
            text.append(' ');
            return !closes;
        }
        if (closes) {
            text.append(name.equals(PARAGRAPH) ? " " : "");
            return name.equals(open.poll());
        }
        if (name.equals(PARAGRAPH)) {
            text.append(' ');
            if (PARAGRAPH.equals(open.peek())) {
                return true;
            }
            open.push(name);
            return open.size() == 1;
        }
        boolean nestedLink = name.equals("a") && open.contains(name);
        open.push(name);
        return INLINE.contains(name) && !nestedLink;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
