package org.presswatch.benchmarks;

import java.util.List;

/** Something that {@code presswatch bench} measures, always beside a baseline in the same run. */
public interface Benchmark {

    /** The name on the command line, one lower-case word. */
    String name();

    /** What it measures, in one line of the list. */
    String summary();

    /** Its arguments and what they default to, for {@code --help}; ends without a line break. */
    String usage();

    /**
     * Measures and prints the figures to standard output.
     *
     * @return the exit code: 0 measured, 1 failed, 2 wrong usage
     */
    int run(List<String> arguments) throws Exception;
}
