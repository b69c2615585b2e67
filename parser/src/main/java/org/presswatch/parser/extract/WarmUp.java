package org.presswatch.parser.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A page of the library's own, to load classes and tables with before the first page of others. */
final class WarmUp {

    /** So often that the code of the usual page is compiled once. */
    private static final int TIMES = 30;

    private WarmUp() {}

    static void run(ArticleExtractor extractor) {
        // Another host than the canonical address has: telling whether both are one site needs the list of suffixes.
        Page page = Page.of(sample(), "text/html; charset=utf-8", "https://www.gazette.example.com/2026/03/02/ferry");
        for (int i = 0; i < TIMES; i++) {
            extractor.extract(page);
        }
    }

    private static byte[] sample() {
        try (InputStream in = WarmUp.class.getResourceAsStream("warm-up.html")) {
            if (in == null) {
                throw new IllegalStateException("the resource warm-up.html is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
