package org.presswatch.benchmarks.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;

import org.presswatch.benchmarks.Benchmark;
import org.presswatch.store.write.ArticleWriter;

/** Ingest beside PostgreSQL's COPY, queries of eight readers at once, and export, while the store grows tenfold twice. */
public final class StoreBenchmark implements Benchmark {

    private static final long SEED = 20_261_125;
    private static final int CLIENTS = 8;
    private static final int ALONE = 20;
    private static final int SMALLEST = 10_000;
    private static final long BESIDE = 1_000_000_000;

    private record Settings(long articles, int rounds, int writers, Optional<Path> directory) {

        static Settings of(List<String> arguments) {
            return new Settings(
                    number(arguments, "--articles", 1_000_000),
                    (int) number(arguments, "--rounds", 15),
                    (int) number(arguments, "--writers", 2),
                    directory(arguments));
        }

        private static Optional<Path> directory(List<String> arguments) {
            int at = arguments.indexOf("--directory");
            return at < 0 || at + 1 == arguments.size()
                    ? Optional.empty()
                    : Optional.of(Path.of(arguments.get(at + 1)));
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
                Usage: presswatch bench store [--articles N] [--rounds N] [--writers N] [--directory DIR]

                Fills a real PostgreSQL with made-up articles through the store's own code and measures at 10,000, 100,000
                and N articles (1,000,000 if not given): ingest beside COPY of the same rows into the same tables, ten
                kinds of lists and ten of counts under 8 readers at once, each reader asking each N rounds (15), and the
                export. --writers is how many fill the tables at once (2). --directory keeps the tables in DIR and goes on with what an earlier run filled.""";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        Settings settings = Settings.of(arguments);
        try (StoreDatabase database = StoreDatabase.start(settings.directory())) {
            var ingest = new Ingest(new SampleArticles(SEED), new ArticleWriter(database.connections()));
            long stored = database.number("SELECT count(*) FROM article");
            for (long size : sizes(settings.articles())) {
                if (size >= stored) {
                    System.out.printf("%n## %,d articles%n%n", size);
                    fill(stored, size, ingest, settings.writers());
                    stored = size;
                    measure(database, ingest, size, settings);
                }
            }
        }
        return 0;
    }

    private static void fill(long from, long to, Ingest ingest, int writers)
            throws InterruptedException, ExecutionException {
        if (to > from) {
            double seconds = ingest.write(from, to, writers);
            say("filled by %d writers: %,.0f articles/s", writers, (to - from) / seconds);
        }
    }

    private static List<Long> sizes(long articles) {
        var sizes = new ArrayList<Long>();
        for (long size = SMALLEST; size < articles; size *= 10) {
            sizes.add(size);
        }
        sizes.add(articles);
        return sizes;
    }

    private static void measure(StoreDatabase database, Ingest ingest, long size, Settings settings)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        besideCopy(database, ingest);
        database.execute("VACUUM ANALYZE");
        say("on disk: %,d MiB", database.number("SELECT pg_database_size(current_database())") >> 20);
        var questions = new Questions(database.connections(), new SampleArticles(SEED), size);
        var clients = new Clients(CLIENTS, settings.rounds());
        ask("lists", questions.lists(), clients, database);
        ask("counts", questions.counts(), clients, database);
        System.out.println();
        say("%s", ExportRun.of(database.connections()));
    }

    /**
     * The same rows twice.
     *
     * @param seconds that the ingest took
     * @param work milliseconds of the database's processors for it
     */
    private record Beside(double seconds, double work, CopyBaseline.Result copy) {

        Beside plus(Beside other) {
            return new Beside(seconds + other.seconds, work + other.work, copy.plus(other.copy));
        }
    }

    private static Beside beside(long from, int rows, StoreDatabase database, Ingest ingest)
            throws SQLException, IOException {
        double before = database.processorMillis();
        double seconds = ingest.write(from, from + rows);
        double work = database.processorMillis() - before;
        List<String> ids = LongStream.range(from, from + rows)
                .mapToObj(new SampleArticles(SEED)::article)
                .map(event -> event.key())
                .toList();
        return new Beside(seconds, work, new CopyBaseline(database).measure(ids));
    }

    private static void besideCopy(StoreDatabase database, Ingest ingest) throws SQLException, IOException {
        int rows = 2_000;
        int rounds = 3;
        beside(BESIDE, rows, database, ingest); // For warming up.
        var sum = new Beside(0, 0, new CopyBaseline.Result(0, 0, 0, 0));
        for (int round = 1; round <= rounds; round++) {
            sum = sum.plus(beside(BESIDE + (long) round * rows, rows, database, ingest));
        }
        CopyBaseline.Result copy = sum.copy();
        double ours = sum.seconds();
        double work = sum.work();
        int all = rounds * rows;
        say("ingest by one writer: %,.0f articles/s, database's CPU %.2f ms an article", all / ours, work / all);
        say(
                "COPY of the same rows, vectors ready made: %,.0f articles/s, %.2f ms; ingest reaches %.2f of it, by CPU %.2f",
                all / copy.copy(), copy.copyWork() / all, copy.copy() / ours, copy.copyWork() / work);
        double both = copy.copy() + copy.vectors();
        double bothWork = copy.copyWork() + copy.vectorWork();
        say(
                "COPY and making the vectors: %,.0f articles/s, %.2f ms; ingest reaches %.2f of it, by CPU %.2f",
                all / both, bothWork / all, both / ours, bothWork / work);
    }

    private static void ask(String title, Map<String, Question> questions, Clients clients, StoreDatabase database)
            throws InterruptedException, ExecutionException, SQLException {
        // As a server that has run for a while: compiled, and with what is asked for often in its memory.
        clients.ask(questions, SEED + CLIENTS);
        Map<String, Double> work = new Clients(1, ALONE).work(questions, SEED - 1, database);
        Map<String, Latencies> latencies = clients.ask(questions, SEED);
        System.out.printf("%n| %s, ms | p50 | p95 | p99 | database's CPU, mean |%n|---|---|---|---|---|%n", title);
        var all = new Latencies();
        latencies.forEach((name, times) -> {
            System.out.printf(Locale.ROOT, "| %s | %s | %.0f |%n", name, times.cells(), work.get(name));
            all.addAll(times);
        });
        double mean = work.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        System.out.printf(Locale.ROOT, "| **all** | %s | %.0f |%n", all.cells(), mean);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "* " + format + "%n", values);
    }
}
