package org.presswatch.demo.feed;

/** Indented XML, one element a line, with everything escaped. */
final class Xml {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    private int depth;

    Xml open(String startTag) {
        line("<" + startTag + ">");
        depth++;
        return this;
    }

    Xml close(String name) {
        depth--;
        return line("</" + name + ">");
    }

    Xml element(String name, String text) {
        return element(name, name, text);
    }

    Xml element(String startTag, String name, String text) {
        return line("<" + startTag + ">" + escape(text) + "</" + name + ">");
    }

    /** A tag without content whose attribute values were escaped with {@link #escape}. */
    Xml empty(String tag) {
        return line("<" + tag + "/>");
    }

    private Xml line(String line) {
        out.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
