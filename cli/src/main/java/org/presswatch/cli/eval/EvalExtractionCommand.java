package org.presswatch.cli.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import org.presswatch.parser.eval.EvaluationRun;
import org.presswatch.parser.eval.ExtractionEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Extracts the articles of a set of pages. */
@Command(name = "extraction", description = "Extracts the articles of a set of pages.")
final class EvalExtractionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "MANIFEST",
            description = "Lines of JSON: id, html (a path, plain or .gz, from the manifest's folder), url.")
    private Path manifest;

    @Parameters(index = "1", paramLabel = "PREDICTIONS", description = "To write: id, text, title, date, author.")
    private Path predictions;

    @Override
    public Integer call() throws Exception {
        try {
            EvaluationRun run = ExtractionEvaluation.run(manifest, predictions);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%d pages, %d articles in %.1f s, the slowest %d ms%n",
                            run.pages(),
                            run.articles(),
                            run.total().toMillis() / 1000.0,
                            run.slowest().toMillis());
            run.problems().forEach(spec.commandLine().getErr()::println);
            if (run.pages() == 0) {
                throw new FailedException("no page of " + manifest + " could be read");
            }
        } catch (IOException e) {
            throw new FailedException(e.toString());
        }
        return ExitCode.OK;
    }
}
