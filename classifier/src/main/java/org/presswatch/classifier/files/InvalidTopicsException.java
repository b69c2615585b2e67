package org.presswatch.classifier.files;

import java.util.List;
import java.util.stream.Collectors;

/** The topic or lexicon files hold mistakes; the message lists them, one a line. */
public final class InvalidTopicsException extends Exception {

    private final transient List<Problem> problems;

    public InvalidTopicsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
