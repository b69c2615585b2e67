package org.presswatch.parser.eval;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.presswatch.parser.extract.Article;
import org.presswatch.parser.extract.Extraction;
import org.presswatch.parser.extract.NotAnArticle;

/** What was found in a page, as a line of JSON. */
final class Prediction {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Prediction() {}

    static String of(String id, Extraction found) {
        ObjectNode line = JSON.createObjectNode().put("id", id);
        switch (found) {
            case Article article -> {
                line.put("text", article.text());
                line.put("title", article.title());
                line.put(
                        "date",
                        article.published() == null
                                ? ""
                                : article.published().day().toString());
                line.put("author", String.join(", ", article.authors()));
                line.put("language", article.language());
            }
            case NotAnArticle none -> line.put("reason", none.reason().code());
        }
        try {
            return JSON.writeValueAsString(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
