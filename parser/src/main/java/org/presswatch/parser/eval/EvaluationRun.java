package org.presswatch.parser.eval;

import java.time.Duration;

/**
 * How an evaluation went.
 *
 * @param articles pages that held an article
 * @param total time of the extraction alone
 * @param slowest the longest that one page took
 */
public record EvaluationRun(int pages, int articles, Duration total, Duration slowest) {}
