package org.presswatch.benchmarks.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import org.presswatch.events.ArticleClassified;
import org.presswatch.store.write.ArticleWriter;

/** Writes generated articles through the store's own writer, in batches as its consumer takes them. */
final class Ingest {

    static final int BATCH = 200;

    private final SampleArticles articles;
    private final ArticleWriter writer;

    Ingest(SampleArticles articles, ArticleWriter writer) {
        this.articles = articles;
        this.writer = writer;
    }

    /** Seconds that writing took, without what it took to make the articles up. */
    double write(long from, long to) throws SQLException {
        return writeEvery(BATCH, from, to);
    }

    /**
     * The same by several writers at once, batch by batch in turns, so that articles arrive by and large as time goes on;
     * seconds of the mean writer.
     */
    double write(long from, long to, int writers) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var parts = new ArrayList<Future<Double>>();
            for (int i = 0; i < writers; i++) {
                long first = from + (long) i * BATCH;
                parts.add(threads.submit(() -> writeEvery((long) writers * BATCH, first, to)));
            }
            double seconds = 0;
            for (Future<Double> part : parts) {
                seconds += part.get();
            }
            return seconds / writers;
        }
    }

    private double writeEvery(long step, long from, long to) throws SQLException {
        long nanos = 0;
        for (long first = from; first < to; first += step) {
            List<ArticleClassified> batch = LongStream.range(first, Math.min(to, first + BATCH))
                    .mapToObj(articles::article)
                    .toList();
            long start = System.nanoTime();
            writer.write(batch);
            nanos += System.nanoTime() - start;
        }
        return nanos / 1e9;
    }
}
