package org.presswatch.benchmarks;

import java.util.List;
import java.util.Optional;

/** Options with a value. */
public final class Arguments {

    private Arguments() {}

    public static int number(List<String> arguments, String name, int otherwise) {
        return find(arguments, name).map(Integer::parseInt).orElse(otherwise);
    }

    public static Optional<String> find(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at < 0 || at + 1 == arguments.size() ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }
}
