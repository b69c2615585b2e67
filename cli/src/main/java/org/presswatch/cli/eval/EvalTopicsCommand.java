package org.presswatch.cli.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.eval.Judged;
import org.presswatch.classifier.eval.Reliability;
import org.presswatch.classifier.eval.ReliabilityPlot;
import org.presswatch.classifier.eval.TopicEvaluation;
import org.presswatch.classifier.eval.TopicScores;
import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import org.presswatch.cli.topics.TopicFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Classifies a file of texts. */
@Command(
        name = "topics",
        description = "Classifies a file of texts; where they have labels, also says how well.",
        footer = {
            "",
            "An item may have 'labels' (ids of topics) and 'edge' (true where people could",
            "argue): edge items are counted apart."
        })
final class EvalTopicsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ITEMS", description = "Lines of JSON: id, lang, title, text.")
    private Path items;

    @Parameters(index = "1", paramLabel = "PREDICTIONS", description = "To write: id, labels, scores, evidence.")
    private Path predictions;

    @Option(names = "--plot", paramLabel = "FILE.svg", description = "Draw what scores promise and what came true.")
    private @Nullable Path plot;

    @Mixin
    private TopicFolders folders;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try {
            TopicEvaluation.Summary summary = TopicEvaluation.run(items, predictions, folders.expectClassifier());
            out.printf(Locale.ROOT, "%d texts in %.1f s%n", summary.items(), summary.seconds());
            summary.tagged().forEach((topic, count) -> out.printf("  %s: %d%n", topic, count));
            if (!summary.judged().isEmpty()) {
                report(summary.judged(), out);
            }
        } catch (IOException e) {
            throw new FailedException(e.toString());
        }
        return ExitCode.OK;
    }

    private void report(List<Judged> judged, PrintWriter out) throws IOException {
        Reliability reliability = Reliability.of(judged);
        out.println();
        out.print(TopicScores.table(judged));
        out.println();
        out.print(reliability.table());
        out.printf(Locale.ROOT, "Brier score %.4f%n", reliability.brierScore());
        if (plot != null) {
            Files.writeString(plot, ReliabilityPlot.svg(reliability.bins()));
        }
    }
}
