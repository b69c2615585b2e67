package org.presswatch.parser.eval;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Article;
import org.presswatch.parser.extract.ArticleExtractor;
import org.presswatch.parser.extract.Extraction;
import org.presswatch.parser.extract.Page;

/** Extracts every page of a manifest and writes what was found, one JSON object a line. */
public final class ExtractionEvaluation {

    private final ArticleExtractor extractor = new ArticleExtractor().warmedUp();
    private final Path folder;
    private final BufferedWriter out;
    private final List<String> problems = new ArrayList<>();
    private int pages;
    private int articles;
    private long nanos;
    private long slowest;

    private ExtractionEvaluation(Path folder, BufferedWriter out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs the extraction. A line that is broken, or a page that fails, is named in the result and does not end the run.
     *
     * @param manifest lines {@code {"id","html","url"}}; {@code html} is a path, plain or {@code .gz}, absolute or
     *     relative to the manifest; other fields, such as known answers, may stand there
     * @param predictions where the lines {@code {"id","text","title","date","author"}} are written
     * @return how many pages there were and how long they took
     * @throws IOException if the manifest cannot be read or the predictions cannot be written
     */
    public static EvaluationRun run(Path manifest, Path predictions) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(manifest);
                BufferedWriter out = Files.newBufferedWriter(predictions)) {
            return new ExtractionEvaluation(manifest.toAbsolutePath().getParent(), out).evaluate(lines);
        }
    }

    private EvaluationRun evaluate(BufferedReader lines) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                String problem = evaluate(line);
                if (problem != null) {
                    problems.add("line " + number + ": " + problem);
                }
            }
        }
        return new EvaluationRun(pages, articles, Duration.ofNanos(nanos), Duration.ofNanos(slowest), problems);
    }

    /** The one place where anything may go wrong with one page without ending the run. */
    private @Nullable String evaluate(String line) throws IOException {
        try {
            ManifestLine page = ManifestLine.read(line);
            byte[] body = page.body(folder);
            pages++;
            Extraction found = extract(Page.of(body, null, page.url()));
            articles += found instanceof Article ? 1 : 0;
            out.write(Prediction.of(page.id(), found));
            out.newLine();
            return null;
        } catch (BrokenLineException e) {
            return e.getMessage();
        } catch (RuntimeException e) {
            return "the extraction failed with " + e + "; the page has no prediction";
        }
    }

    private Extraction extract(Page page) {
        long start = System.nanoTime();
        try {
            return extractor.extract(page);
        } finally {
            long took = System.nanoTime() - start;
            nanos += took;
            slowest = Math.max(slowest, took);
        }
    }
}
