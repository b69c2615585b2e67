package org.presswatch.cli.topics;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.files.InvalidTopicsException;
import org.presswatch.classifier.report.TopicExamples;
import org.presswatch.classifier.report.TopicExamples.Result;
import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Classifies the examples that the topic files bring along. */
@Command(
        name = "test",
        description =
                "Classifies the examples in the topic files, or in one of them, and shows those that come out wrong.")
final class TopicsTestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "One topic file, which may lie anywhere.")
    private @Nullable Path file;

    @Mixin
    private TopicFolders folders;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<Result> results = file == null ? TopicExamples.run(folders.expectClassifier()) : ofFile(file);
        results.stream().filter(result -> !result.passed()).forEach(result -> print(result, out));
        long right = results.stream().filter(Result::passed).count();
        out.printf("%d examples right, %d wrong%n", right, results.size() - right);
        return right == results.size() ? ExitCode.OK : ExitCode.FAILED;
    }

    private List<Result> ofFile(Path topic) throws FailedException {
        try {
            return TopicExamples.run(topic, folders.lexiconsBeside(topic));
        } catch (InvalidTopicsException e) {
            throw new FailedException("the topic file holds mistakes:\n" + e.getMessage());
        } catch (UncheckedIOException e) {
            throw new FailedException("the topic file cannot be read: " + e.getCause());
        }
    }

    private void print(Result result, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s:%d: must %smatch, score %.2f: %s%n",
                file == null ? result.topicId() + ".yaml" : file.getFileName(),
                result.line(),
                result.wanted() ? "" : "not ",
                result.score(),
                result.text());
    }
}
