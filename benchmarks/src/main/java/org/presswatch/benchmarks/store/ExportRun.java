package org.presswatch.benchmarks.store;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.presswatch.store.parquet.ParquetWriter;
import org.presswatch.store.read.Export;
import org.presswatch.store.read.ExportColumns;
import org.presswatch.store.read.Reading;
import org.presswatch.store.search.ArticleFilter;

/** An export of everything: how fast, and how much memory it holds on to. */
final class ExportRun {

    private static final int LOOK_EVERY = 20_000;

    /** A form of export. */
    @FunctionalInterface
    private interface Form {
        void write(Export export, OutputStream out) throws IOException;
    }

    /** Counts what is written and forgets it. */
    private static final class Nowhere extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }

    private final DataSource database;
    private long rows;
    private long mostHeld;

    private ExportRun(DataSource database) {
        this.database = database;
    }

    /** The figures, a line for each form. */
    static String of(DataSource database) throws IOException {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        var lines = new ExportRun(database);
        var parquet = new ExportRun(database);
        return lines.measured(
                        "JSON Lines",
                        (export, out) -> export.to(ArticleFilter.ALL, row -> {
                            out.write(json.writeValueAsBytes(row));
                            lines.look();
                        }))
                + "\n"
                + parquet.measured("Parquet", (export, out) -> {
                    var writer = new ParquetWriter<>(out, ExportColumns.ALL);
                    export.to(ArticleFilter.ALL, row -> {
                        writer.write(row);
                        parquet.look();
                    });
                    writer.finish();
                });
    }

    private String measured(String name, Form form) throws IOException {
        long before = held();
        long start = System.nanoTime();
        var out = new Nowhere();
        form.write(new Export(new Reading(database, Duration.ofMinutes(10))), out);
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "export as %s: %,d articles, %,.0f articles/s, %.1f MB/s, holds %.1f MiB",
                name,
                rows,
                rows / seconds,
                out.bytes / seconds / 1e6,
                Math.max(0, mostHeld - before) / 1048576.0);
    }

    private void look() {
        if (rows++ % LOOK_EVERY == 0) {
            mostHeld = Math.max(mostHeld, held());
        }
    }

    /** Bytes that are still in use after a collection. */
    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
