package org.presswatch.demo.article;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads an article file: {@code key: value} lines, a line {@code ---}, then the text; after a line {@code +++} the
 * corrected text. In the text, blocks are separated by one empty line; {@code ## }, {@code > }, {@code - } and
 * {@code ! } open a heading, a quotation, a list item and an editor's note; {@code *x*} is emphasis and
 * {@code [x](/y)} a link.
 */
final class ArticleFile {

    private static final String DEFAULT_IMAGE = "harbour";

    private final String name;
    private final Map<String, String> head;
    private final String text;

    private ArticleFile(String name, Map<String, String> head, String text) {
        this.name = name;
        this.head = head;
        this.text = text;
    }

    static DemoArticle parse(String name, String content) {
        String[] halves = content.split("\n---\n", 2);
        if (halves.length != 2) {
            throw new IllegalStateException(name + ": no line --- between head and text");
        }
        Map<String, String> head = new LinkedHashMap<>();
        for (String line : halves[0].split("\n")) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalStateException(name + ": not a key: value line: " + line);
            }
            head.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new ArticleFile(name, head, halves[1]).toArticle();
    }

    private DemoArticle toArticle() {
        String[] versions = text.split("\n\\+\\+\\+\n", 2);
        return new DemoArticle(
                expect("path"),
                head.getOrDefault("announced", expect("path")),
                Outlet.valueOf(expect("outlet").toUpperCase()),
                expect("layout"),
                Fate.valueOf(head.getOrDefault("fate", "published").toUpperCase()),
                expect("language"),
                expect("title"),
                list("authors"),
                expect("section"),
                head.getOrDefault("image", DEFAULT_IMAGE),
                head.getOrDefault("caption", ""),
                Instant.parse(expect("published")),
                findCorrected(),
                new LinkedHashSet<>(list("topics")),
                expect("notes"),
                versions[0].strip(),
                versions.length == 2 ? versions[1].strip() : null);
    }

    private @Nullable Instant findCorrected() {
        return head.containsKey("corrected") ? Instant.parse(expect("corrected")) : null;
    }

    private List<String> list(String key) {
        return Arrays.stream(head.getOrDefault(key, "").split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private String expect(String key) {
        String value = head.get(key);
        if (value == null) {
            throw new IllegalStateException(name + ": no " + key);
        }
        return value;
    }
}
