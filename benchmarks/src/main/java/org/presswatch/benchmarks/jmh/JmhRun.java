package org.presswatch.benchmarks.jmh;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.openjdk.jmh.Main;
import org.presswatch.benchmarks.Benchmark;

/**
 * A class of JMH benchmarks under a name of the command line.
 *
 * @param type the class whose methods are measured
 */
public record JmhRun(String name, String summary, Class<?> type) implements Benchmark {

    @Override
    public String usage() {
        return """
                Usage: presswatch bench %s [JMH-OPTION...]

                Measures %s. Options of JMH may follow: -f 1 runs one fork, -prof gc counts allocation.""".formatted(name, summary);
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        Stream<String> command = Stream.concat(Stream.of(Pattern.quote(type.getName()) + "\\."), arguments.stream());
        Main.main(command.toArray(String[]::new));
        return 0;
    }
}
