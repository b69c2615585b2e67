package org.presswatch.benchmarks;

import java.util.List;
import java.util.Optional;

import org.presswatch.benchmarks.classifier.ClassifierBenchmark;
import org.presswatch.benchmarks.crawl.FetcherBenchmark;
import org.presswatch.benchmarks.crawl.MannersBenchmark;
import org.presswatch.benchmarks.delivery.DeliveryBenchmark;
import org.presswatch.benchmarks.jmh.JmhRun;
import org.presswatch.benchmarks.parser.ParserRun;
import org.presswatch.benchmarks.pipeline.PipelineBenchmark;
import org.presswatch.benchmarks.schedule.ScheduleBenchmark;
import org.presswatch.benchmarks.store.StoreBenchmark;

/** Finds the benchmark that is asked for and runs it. */
public final class Benchmarks {

    private static final int USAGE = 2;

    private static final List<Benchmark> ALL = List.of(
            new ParserRun(),
            new JmhRun("classifier", "articles of 500 words with 2, 100 and 1,000 topics", ClassifierBenchmark.class),
            new ScheduleBenchmark(),
            new FetcherBenchmark(),
            new MannersBenchmark(),
            new StoreBenchmark(),
            new DeliveryBenchmark(),
            new PipelineBenchmark());

    private Benchmarks() {}

    /** Runs {@code NAME [ARGUMENT...]} and ends the process with the benchmark's exit code. */
    public static void main(String[] arguments) throws Exception {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws Exception {
        String name = arguments.isEmpty() ? "" : arguments.getFirst();
        if (name.isEmpty() || "list".equals(name)) {
            ALL.forEach(benchmark -> System.out.printf("  %-12s %s%n", benchmark.name(), benchmark.summary()));
            return 0;
        }
        Optional<Benchmark> found =
                ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            System.err.println("there is no benchmark '" + name + "'; there are: "
                    + String.join(", ", ALL.stream().map(Benchmark::name).toList()));
            return USAGE;
        }
        return run(found.get(), arguments.subList(1, arguments.size()));
    }

    private static int run(Benchmark benchmark, List<String> arguments) throws Exception {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            System.out.println(benchmark.usage());
            return 0;
        }
        return benchmark.run(arguments);
    }
}
