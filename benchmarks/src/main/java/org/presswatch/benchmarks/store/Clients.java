package org.presswatch.benchmarks.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Readers who ask one question after the other, without a pause, all at the same time. */
final class Clients {

    private final int count;
    private final int rounds;

    /**
     * @param rounds how often each reader asks each question
     */
    Clients(int count, int rounds) {
        this.count = count;
        this.rounds = rounds;
    }

    /** How long each kind of question took, by its name. */
    Map<String, Latencies> ask(Map<String, Question> questions, long seed)
            throws InterruptedException, ExecutionException {
        var latencies = new LinkedHashMap<String, Latencies>();
        questions.keySet().forEach(name -> latencies.put(name, new Latencies()));
        try (var threads = Executors.newFixedThreadPool(count)) {
            var clients = new ArrayList<Future<?>>();
            for (int i = 0; i < count; i++) {
                var random = new Random(seed + i);
                clients.add(threads.submit(() -> ask(questions, latencies, random)));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        return latencies;
    }

    /** Milliseconds of the database's processors for one answer of each kind, which no other load changes. */
    Map<String, Double> work(Map<String, Question> questions, long seed, StoreDatabase database) throws SQLException {
        var work = new LinkedHashMap<String, Double>();
        var random = new Random(seed);
        for (var question : questions.entrySet()) {
            question.getValue().ask(random, () -> {});
            double before = database.processorMillis();
            int[] answers = {0};
            for (int i = 0; i < rounds; i++) {
                question.getValue().ask(random, () -> answers[0]++);
            }
            work.put(question.getKey(), (database.processorMillis() - before) / answers[0]);
        }
        return work;
    }

    private void ask(Map<String, Question> questions, Map<String, Latencies> latencies, Random random) {
        List<String> names = new ArrayList<>(questions.keySet());
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(names, random);
            for (String name : names) {
                long[] start = {System.nanoTime()};
                questions.get(name).ask(random, () -> {
                    long now = System.nanoTime();
                    latencies.get(name).add((now - start[0]) / 1e6);
                    start[0] = now;
                });
            }
        }
    }
}
