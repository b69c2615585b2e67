package org.presswatch.demo.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns an article's text into blocks of HTML that a layout arranges in its own way. */
final class Markup {

    private static final int AD_AFTER_BLOCK = 2;

    private Markup() {}

    /** One map a block, with the key {@code p}, {@code h}, {@code quote}, {@code item}, {@code note} or {@code slot} (for an advertisement). */
    static List<Map<String, String>> blocks(String text) {
        List<Map<String, String>> blocks = new ArrayList<>();
        for (String block : text.split("\n\n+")) {
            if (blocks.size() == AD_AFTER_BLOCK) {
                blocks.add(Map.of("slot", "yes"));
            }
            blocks.add(block(block.strip().replace('\n', ' ')));
        }
        return blocks;
    }

    private static Map<String, String> block(String block) {
        if (block.startsWith("## ")) {
            return Map.of("h", inline(block.substring(3)));
        }
        if (block.startsWith("> ")) {
            return Map.of("quote", inline(block.substring(2)));
        }
        if (block.startsWith("- ")) {
            return Map.of("item", inline(block.substring(2)));
        }
        if (block.startsWith("! ")) {
            return Map.of("note", inline(block.substring(2)));
        }
        return Map.of("p", inline(block));
    }

    private static String inline(String text) {
        return escape(text)
                .replaceAll("\\*([^*]+)\\*", "<em>$1</em>")
                .replaceAll("\\[([^]]+)]\\(([^)]+)\\)", "<a href=\"$2\">$1</a>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
