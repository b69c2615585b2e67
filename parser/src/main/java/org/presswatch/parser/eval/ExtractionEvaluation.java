package org.presswatch.parser.eval;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.presswatch.parser.extract.Article;
import org.presswatch.parser.extract.ArticleExtractor;
import org.presswatch.parser.extract.Extraction;
import org.presswatch.parser.extract.NotAnArticle;
import org.presswatch.parser.extract.Page;

/** Extracts every page of a manifest and writes what was found, one JSON object a line. */
public final class ExtractionEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArticleExtractor extractor = new ArticleExtractor();

    /**
     * Runs the extraction.
     *
     * @param manifest lines {@code {"id","html","url"}}; {@code html} is a path, plain or {@code .gz}, absolute or
     *     relative to the manifest
     * @param predictions where the lines {@code {"id","text","title","date","author"}} are written
     * @return how many pages there were and how long they took
     * @throws IOException if a file cannot be read or written
     */
    public static EvaluationRun run(Path manifest, Path predictions) throws IOException {
        return new ExtractionEvaluation().evaluate(manifest, predictions);
    }

    private EvaluationRun evaluate(Path manifest, Path predictions) throws IOException {
        Path folder = manifest.toAbsolutePath().getParent();
        int pages = 0;
        int articles = 0;
        long nanos = 0;
        long slowest = 0;
        try (BufferedWriter out = Files.newBufferedWriter(predictions)) {
            for (String line : lines(manifest)) {
                JsonNode entry = JSON.readTree(line);
                byte[] body = bytes(folder.resolve(entry.path("html").asText()));
                long start = System.nanoTime();
                Extraction found =
                        extractor.extract(Page.of(body, null, entry.path("url").asText()));
                long took = System.nanoTime() - start;
                nanos += took;
                slowest = Math.max(slowest, took);
                pages++;
                articles += found instanceof Article ? 1 : 0;
                out.write(JSON.writeValueAsString(prediction(entry.path("id").asText(), found)));
                out.newLine();
            }
        }
        return new EvaluationRun(pages, articles, Duration.ofNanos(nanos), Duration.ofNanos(slowest));
    }

    private static ObjectNode prediction(String id, Extraction found) {
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
        return line;
    }

    private static List<String> lines(Path manifest) throws IOException {
        return Files.readAllLines(manifest).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }
}
