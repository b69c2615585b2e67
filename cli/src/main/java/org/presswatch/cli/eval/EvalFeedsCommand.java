package org.presswatch.cli.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import org.presswatch.fetcher.feed.FeedEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads feed files and compares with what is expected of them. */
@Command(name = "feeds", description = "Reads feed files and compares with what is expected of them.")
final class EvalFeedsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "EXPECTATIONS",
            description = "Lines of JSON: file (beside this one), headers, checks of path, op, value.")
    private Path expectations;

    @Parameters(index = "1", paramLabel = "RESULTS", description = "To write: file, path, expected, got, pass.")
    private Path results;

    @Override
    public Integer call() throws Exception {
        try {
            FeedEvaluation.Score score = FeedEvaluation.run(expectations, results);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%d of %d checks pass (%.1f %%), %d files could not be read%n",
                            score.passed(),
                            score.checks(),
                            100 * score.share(),
                            score.failures());
        } catch (IOException e) {
            throw new FailedException(e.toString());
        }
        return ExitCode.OK;
    }
}
