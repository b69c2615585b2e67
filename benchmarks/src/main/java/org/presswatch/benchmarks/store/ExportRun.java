package org.presswatch.benchmarks.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.presswatch.store.read.Export;
import org.presswatch.store.read.Reading;
import org.presswatch.store.search.ArticleFilter;

/** An export of everything as JSON Lines: how fast, and how much memory it holds on to. */
final class ExportRun {

    private static final int LOOK_EVERY = 20_000;

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private long rows;
    private long bytes;
    private long mostHeld;

    private ExportRun() {}

    /** The figures in one line. */
    static String of(DataSource database) throws IOException {
        var run = new ExportRun();
        long before = held();
        long start = System.nanoTime();
        new Export(new Reading(database, Duration.ofMinutes(10))).to(ArticleFilter.ALL, row -> {
            run.bytes += run.json.writeValueAsBytes(row).length;
            if (run.rows++ % LOOK_EVERY == 0) {
                run.mostHeld = Math.max(run.mostHeld, held());
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "export as JSON Lines: %,d articles, %,.0f articles/s, %.1f MB/s, holds %.1f MiB",
                run.rows,
                run.rows / seconds,
                run.bytes / seconds / 1e6,
                Math.max(0, run.mostHeld - before) / 1048576.0);
    }

    /** Bytes that are still in use after a collection. */
    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
