package org.presswatch.benchmarks.parser;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.presswatch.benchmarks.Benchmark;
import org.presswatch.parser.extract.ArticleExtractor;
import org.presswatch.parser.extract.Page;

/** The whole extraction beside {@code Jsoup.parse} alone, over the pages of a manifest or the benchmark's own. */
public final class ParserRun implements Benchmark {

    private static final int USAGE = 2;
    private static final int ROUNDS = 5;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Override
    public String name() {
        return "parser";
    }

    @Override
    public String summary() {
        return "pages a second of the whole extraction beside Jsoup.parse alone";
    }

    @Override
    public String usage() {
        return """
                Usage: presswatch bench parser [MANIFEST]

                Measures the whole extraction beside Jsoup.parse alone on the same pages: pages a second, their
                ratio, bytes allocated a page, and the slowest page. MANIFEST has lines {"id","html","url"};
                without it the benchmark makes pages of its own. Takes about a minute and a half.""";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        if (arguments.size() > 1 || !arguments.isEmpty() && !Files.isRegularFile(Path.of(arguments.getFirst()))) {
            System.err.println("one file is expected, a manifest of pages\n" + usage());
            return USAGE;
        }
        String manifest = arguments.isEmpty()
                ? ""
                : Path.of(arguments.getFirst()).toAbsolutePath().toString();
        List<Page> pages = Pages.of(manifest);
        if (pages.isEmpty()) {
            System.err.println("the manifest has no page");
            return USAGE;
        }
        sideBySide(pages);
        compare(measure(manifest), pages.size());
        return 0;
    }

    private static Collection<RunResult> measure(String manifest) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(Pattern.quote(ParserBenchmark.class.getName()) + "\\.")
                        .param("manifest", manifest)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    private static void compare(Collection<RunResult> results, int pages) {
        double extract = 0;
        double parse = 0;
        for (RunResult result : results) {
            boolean whole = result.getPrimaryResult().getLabel().equals("extract");
            double speed = result.getPrimaryResult().getScore();
            extract = whole ? speed : extract;
            parse = whole ? parse : speed;
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %8.0f pages/s %8.0f kB allocated a page%n",
                    whole ? "whole extraction" : "Jsoup.parse alone",
                    speed,
                    allocated == null ? Double.NaN : allocated.getScore() / 1024);
        }
        System.out.printf(
                Locale.ROOT, "%d pages; the whole extraction takes %.2f times the parse%n", pages, parse / extract);
    }

    /**
     * CPU time of the thread, parse and extraction of a page in turn: unlike the throughput, it says something on a busy
     * machine too. The first rounds are those of code that is not compiled yet.
     */
    private static void sideBySide(List<Page> pages) {
        ArticleExtractor extractor = new ArticleExtractor().warmedUp();
        for (int round = 1; round <= ROUNDS; round++) {
            long parse = 0;
            long extract = 0;
            long slowest = 0;
            for (Page page : pages) {
                long start = THREADS.getCurrentThreadCpuTime();
                Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8), page.url());
                long parsed = THREADS.getCurrentThreadCpuTime();
                extractor.extract(page);
                long took = THREADS.getCurrentThreadCpuTime() - parsed;
                parse += parsed - start;
                extract += took;
                slowest = Math.max(slowest, took);
            }
            System.out.printf(
                    Locale.ROOT,
                    "round %d: CPU time a page %.2f ms parse, %.2f ms extraction, ratio %.2f, slowest page %.1f ms%n",
                    round,
                    parse / 1e6 / pages.size(),
                    extract / 1e6 / pages.size(),
                    (double) extract / parse,
                    slowest / 1e6);
        }
    }
}
