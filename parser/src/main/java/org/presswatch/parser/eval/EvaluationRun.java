package org.presswatch.parser.eval;

import java.time.Duration;
import java.util.List;

/**
 * How an evaluation went.
 *
 * @param articles pages that held an article
 * @param total time of the extraction alone
 * @param slowest the longest that one page took
 * @param problems lines that gave no prediction, each with its number, what is wrong and the cure
 */
public record EvaluationRun(int pages, int articles, Duration total, Duration slowest, List<String> problems) {

    public EvaluationRun {
        problems = List.copyOf(problems);
    }
}
