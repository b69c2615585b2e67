package org.presswatch.benchmarks.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import org.presswatch.benchmarks.Benchmark;
import org.presswatch.store.write.ArticleWriter;

/** Ingest beside PostgreSQL's COPY, queries of eight readers at once, and export, while the store grows tenfold twice. */
public final class StoreBenchmark implements Benchmark {

    private static final long SEED = 20_261_125;
    private static final int CLIENTS = 8;
    private static final int SMALLEST = 10_000;
    private static final long BESIDE = 1_000_000_000;

    private record Settings(long articles, int rounds, int writers) {

        static Settings of(List<String> arguments) {
            return new Settings(
                    number(arguments, "--articles", 1_000_000), (int) number(arguments, "--rounds", 15), (int)
                            number(arguments, "--writers", 2));
        }

        private static long number(List<String> arguments, String name, long otherwise) {
            int at = arguments.indexOf(name);
            return at < 0 || at + 1 == arguments.size() ? otherwise : Long.parseLong(arguments.get(at + 1));
        }
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String summary() {
        return "ingest beside COPY, queries under 8 readers, export; up to a million articles";
    }

    @Override
    public String usage() {
        return """
                Usage: presswatch bench store [--articles N] [--rounds N] [--writers N]

                Fills a real PostgreSQL with made-up articles through the store's own code and measures at 10,000, 100,000
                and N articles (1,000,000 if not given): ingest beside COPY of the same rows into the same tables, ten
                kinds of lists and ten of counts under 8 readers at once, each reader asking each N rounds (15), and the
                export. --writers is how many fill the tables at once (2).""";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        Settings settings = Settings.of(arguments);
        try (StoreDatabase database = StoreDatabase.start()) {
            var ingest = new Ingest(new SampleArticles(SEED), new ArticleWriter(database.connections()));
            long stored = 0;
            for (long size : sizes(settings.articles())) {
                double seconds = ingest.write(stored, size, settings.writers());
                System.out.printf("%n## %,d articles%n%n", size);
                say("filled by %d writers: %,.0f articles/s", settings.writers(), (size - stored) / seconds);
                stored = size;
                measure(database, ingest, settings);
            }
        }
        return 0;
    }

    private static List<Long> sizes(long articles) {
        var sizes = new ArrayList<Long>();
        for (long size = SMALLEST; size < articles; size *= 10) {
            sizes.add(size);
        }
        sizes.add(articles);
        return sizes;
    }

    private static void measure(StoreDatabase database, Ingest ingest, Settings settings)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        besideCopy(database, ingest);
        database.execute("VACUUM ANALYZE");
        say("on disk: %,d MiB", database.number("SELECT pg_database_size(current_database())") >> 20);
        var questions = new Questions(database.connections());
        var clients = new Clients(CLIENTS, settings.rounds());
        ask("lists", questions.lists(), clients);
        ask("counts", questions.counts(), clients);
        System.out.println();
        say("%s", ExportRun.of(database.connections()));
    }

    private static void besideCopy(StoreDatabase database, Ingest ingest) throws SQLException, IOException {
        int rows = 2_000;
        double ours = 0;
        double copy = 0;
        double vectors = 0;
        for (int round = 0; round < 3; round++) {
            long from = BESIDE + (long) round * rows;
            ours += ingest.write(from, from + rows);
            CopyBaseline.Result result = new CopyBaseline(database)
                    .measure(LongStream.range(from, from + rows)
                            .mapToObj(new SampleArticles(SEED)::article)
                            .map(event -> event.key())
                            .toList());
            copy += result.copy();
            vectors += result.vectors();
        }
        say("ingest by one writer: %,.0f articles/s", 3 * rows / ours);
        say(
                "COPY of the same rows, vectors ready made: %,.0f articles/s; ingest reaches %.2f",
                3 * rows / copy, copy / ours);
        say(
                "COPY and making the vectors: %,.0f articles/s; ingest reaches %.2f",
                3 * rows / (copy + vectors), (copy + vectors) / ours);
    }

    private static void ask(String title, Map<String, Consumer<Random>> questions, Clients clients)
            throws InterruptedException, ExecutionException {
        clients.ask(questions, SEED - 1);
        Map<String, Latencies> latencies = clients.ask(questions, SEED);
        System.out.printf("%n| %s, ms | p50 | p95 | p99 |%n|---|---|---|---|%n", title);
        var all = new Latencies();
        latencies.forEach((name, times) -> {
            System.out.printf("| %s | %s |%n", name, times.cells());
            all.addAll(times);
        });
        System.out.printf("| **all** | %s |%n", all.cells());
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "* " + format + "%n", values);
    }
}
