package org.presswatch.benchmarks.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.presswatch.parser.extract.Page;

/** The pages of a manifest in memory; without one, pages of the benchmark's own. */
final class Pages {

    private static final int OWN_PAGES = 20;
    private static final int PARAGRAPHS = 40;

    private Pages() {}

    static List<Page> of(String manifest) throws IOException {
        return manifest.isBlank() ? own() : read(Path.of(manifest));
    }

    private static List<Page> read(Path manifest) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path folder = manifest.toAbsolutePath().getParent();
        List<Page> pages = new ArrayList<>();
        for (String line : Files.readAllLines(manifest)) {
            JsonNode entry = json.readTree(line);
            byte[] body = bytes(folder.resolve(entry.path("html").asText()));
            pages.add(Page.of(body, null, entry.path("url").asText()));
        }
        return pages;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }

    private static List<Page> own() {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < OWN_PAGES; i++) {
            String url = "https://gazette.example.com/2026/03/02/page-" + i;
            pages.add(Page.of(html(i).getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", url));
        }
        return pages;
    }

    private static String html(int number) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=en><head><title>Pier " + number
                + " reopens | Harbour Gazette</title></head><body><nav class=menu><ul>");
        for (int i = 0; i < 60; i++) {
            html.append("<li class='menu-item item-" + i + "'><a href='/section/" + i + "'>Section " + i + "</a></li>");
        }
        html.append("</ul></nav><article class=story-body><h1>Pier " + number + " reopens</h1>");
        for (int i = 0; i < PARAGRAPHS; i++) {
            html.append("<p>The council voted on day " + i + " to reopen pier " + number
                    + " after <a href='/repairs/" + i + "'>nine years of repairs</a>, and the first ferry is expected"
                    + " before the end of the month, as the harbour master said.</p>");
        }
        return html.append("</article><footer class=site-footer><p>All rights reserved.</p></footer></body></html>")
                .toString();
    }
}
