package org.presswatch.e2e;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An article kept as Markdown: a heading, a date, paragraphs, and its address on the last line.
 *
 * @param date as written, for example {@code March 17, 2021}
 */
record SeedArticle(String title, String date, List<String> paragraphs, String url) {

    static SeedArticle in(String markdown) {
        List<String> lines = markdown.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int heading = lines.indexOf(
                lines.stream().filter(line -> line.startsWith("# ")).findFirst().orElseThrow());
        String last = lines.getLast();
        List<String> body = lines.subList(heading + 2, lines.size() - 1).stream()
                .filter(line -> !line.startsWith("Original url"))
                .map(line -> line.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("**", ""))
                .toList();
        return new SeedArticle(
                lines.get(heading).substring(2), lines.get(heading + 1), body, last.replaceAll("^<|>$", ""));
    }

    /** A page as a news site would show it. */
    String page() {
        String text = paragraphs.stream()
                .map(paragraph -> "<p>" + escape(paragraph) + "</p>\n")
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s - The Newspaper</title>
                <link rel="canonical" href="%2$s"></head>
                <body><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/opinion">Opinion</a></nav>
                <article><h1>%1$s</h1><p class="date">%3$s</p>
                %4$s</article>
                <footer>All rights reserved.</footer></body></html>
                """.formatted(escape(title), url, date, text);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
