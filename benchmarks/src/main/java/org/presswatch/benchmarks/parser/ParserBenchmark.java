package org.presswatch.benchmarks.parser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.presswatch.parser.extract.ArticleExtractor;
import org.presswatch.parser.extract.Extraction;
import org.presswatch.parser.extract.Page;

/**
 * The whole extraction beside {@code Jsoup.parse} alone, page by page over the same pages. Each call takes the next
 * page: run it with {@code -prof gc} for the allocation per page.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ParserBenchmark {

    private final ArticleExtractor extractor = new ArticleExtractor();

    /** A manifest of pages; empty for the benchmark's own. */
    @Param("")
    public String manifest = "";

    private List<Page> pages = List.of();
    private int next;

    @Setup
    public void load() throws IOException {
        pages = Pages.of(manifest);
    }

    /** Bytes to article. */
    @Benchmark
    public Extraction extract() {
        return extractor.extract(nextPage());
    }

    /** Bytes to DOM, as much as any extractor on jsoup must do. */
    @Benchmark
    public Document parseOnly() {
        Page page = nextPage();
        return Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8), page.url());
    }

    private Page nextPage() {
        next = (next + 1) % pages.size();
        return pages.get(next);
    }
}
