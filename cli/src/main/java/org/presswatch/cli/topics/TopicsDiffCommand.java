package org.presswatch.cli.topics;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.presswatch.classifier.eval.VerdictDiff;
import org.presswatch.classifier.eval.VerdictDiff.Flip;
import org.presswatch.classifier.files.InvalidTopicsException;
import org.presswatch.classifier.topic.TopicClassifier;
import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows which verdicts differ between two sets of topic files. */
@Command(
        name = "diff",
        description = "Shows which articles gain or lose a topic between two sets of topic files, and the words.",
        footer = {
            "",
            "OLD and NEW are folders: one with 'topics' and 'lexicons' in it, such as config,",
            "or one of topic files with 'lexicons' beside it. FILE has an article a line: an",
            "object with id, title and text, an event, or a line of the store's export."
        })
final class TopicsDiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The files as they were.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The files as they are now.")
    private Path after;

    @Parameters(index = "2", paramLabel = "FILE.jsonl", description = "Articles.")
    private Path articles;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Map<String, List<Flip>> byTopic = VerdictDiff.run(articles, load(before), load(after)).stream()
                    .collect(Collectors.groupingBy(Flip::topicId, TreeMap::new, Collectors.toList()));
            byTopic.forEach((topic, flips) -> print(topic, flips, out));
            if (byTopic.isEmpty()) {
                out.println("no verdict differs");
            }
        } catch (IOException e) {
            throw new FailedException(articles + " cannot be read: " + e.getMessage());
        }
        return ExitCode.OK;
    }

    private static void print(String topic, List<Flip> flips, PrintWriter out) {
        long gained = flips.stream().filter(Flip::gained).count();
        out.printf("%s: %d gained, %d lost%n", topic, gained, flips.size() - gained);
        flips.forEach(flip -> out.println(flip.describe()));
    }

    private static TopicClassifier load(Path folder) throws FailedException {
        Path topics = folder.resolve("topics");
        try {
            return TopicClassifier.load(Files.isDirectory(topics) ? topics : folder);
        } catch (InvalidTopicsException e) {
            throw new FailedException("the topic files in " + folder + " hold mistakes:\n" + e.getMessage());
        } catch (UncheckedIOException e) {
            throw new FailedException("the topic files in " + folder + " cannot be read: " + e.getCause());
        }
    }
}
