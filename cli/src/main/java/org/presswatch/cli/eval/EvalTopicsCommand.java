package org.presswatch.cli.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.presswatch.classifier.eval.TopicEvaluation;
import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import org.presswatch.cli.topics.TopicFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Classifies a file of texts. */
@Command(name = "topics", description = "Classifies a file of texts.")
final class EvalTopicsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ITEMS", description = "Lines of JSON: id, lang, title, text.")
    private Path items;

    @Parameters(index = "1", paramLabel = "PREDICTIONS", description = "To write: id, labels, scores, evidence.")
    private Path predictions;

    @Mixin
    private TopicFolders folders;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try {
            TopicEvaluation.Summary summary = TopicEvaluation.run(items, predictions, folders.expectClassifier());
            out.printf(Locale.ROOT, "%d texts in %.1f s%n", summary.items(), summary.seconds());
            summary.tagged().forEach((topic, count) -> out.printf("  %s: %d%n", topic, count));
        } catch (IOException e) {
            throw new FailedException(e.toString());
        }
        return ExitCode.OK;
    }
}
