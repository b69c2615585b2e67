package org.presswatch.benchmarks.classifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.presswatch.benchmarks.classifier.Articles.Article;
import org.presswatch.classifier.files.InvalidTopicsException;
import org.presswatch.classifier.topic.TopicClassifier;
import org.presswatch.classifier.topic.Verdict;

/**
 * Articles of 500 words a second on one core. Beside the two real topics there are made-up ones, each with classes of
 * its own and rules that need them together with shared ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx192m", "-XX:+UseSerialGC"})
public class ClassifierBenchmark {

    private static final int REAL_TOPICS = 2;
    private static final int WORDS_OF_A_TOPIC = 24;
    private static final List<String> COMMON = List.of(
            "harvest",
            "bridge",
            "museum",
            "glacier",
            "pension",
            "battery",
            "burglary",
            "fishing",
            "album",
            "budget",
            "railway",
            "patients",
            "forecast",
            "customs",
            "station",
            "screen",
            "painting",
            "interest",
            "roads",
            "tour");

    /** How many topics there are. */
    @Param({"2", "100", "1000"})
    public int topics;

    private List<Article> articles = List.of();
    private TopicClassifier classifier;
    private int next;

    /** Writes the made-up topics and loads all of them. */
    @Setup
    public void load() throws IOException, InvalidTopicsException {
        Path config = Path.of(System.getProperty("presswatch.config", "config"));
        Path folder = Files.createTempDirectory("topics");
        try (Stream<Path> real = Files.list(config.resolve("topics"))) {
            for (Path file : real.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        for (int i = REAL_TOPICS; i < topics; i++) {
            Files.writeString(folder.resolve("made-up-" + i + ".yaml"), madeUp(i));
        }
        classifier = TopicClassifier.load(folder, config.resolve("lexicons"));
        articles = Articles.make();
    }

    /** Classifies one article after the other. */
    @Benchmark
    public Verdict classify() {
        Article article = articles.get(next++ % articles.size());
        return classifier.classify(article.title(), null, article.text(), "en");
    }

    /** States the memory that the topics need. */
    @TearDown
    public void stateHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        System.out.printf("%nheap in use with %d topics: %d MB%n", topics, used);
    }

    private static String madeUp(int number) {
        var random = new Random(number);
        String words = IntStream.range(0, WORDS_OF_A_TOPIC)
                .mapToObj(i -> "word" + Integer.toString(random.nextInt(50_000), Character.MAX_RADIX))
                .collect(Collectors.joining(", "));
        String common = COMMON.get(random.nextInt(COMMON.size()));
        return String.format(Locale.ROOT, """
                topic: made-up-%1$d
                name: Made up %1$d
                description: One of many.
                classes:
                  thing: {en: [%2$s, %3$s special]}
                  deed: {en: [%3$s]}
                rules:
                  - {id: first, weight: 3, patterns: ['actor:@state ..6 action:@deed ..8 target:@thing']}
                  - {id: second, weight: 2, patterns: ['action:@thing ~8 @country', '@thing ~6 @deed']}
                """, number, words, common);
    }
}
