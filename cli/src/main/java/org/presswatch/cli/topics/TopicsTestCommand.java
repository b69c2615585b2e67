package org.presswatch.cli.topics;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.presswatch.classifier.topic.Topic;
import org.presswatch.classifier.topic.Topic.Example;
import org.presswatch.classifier.topic.TopicClassifier;
import org.presswatch.classifier.topic.Verdict;
import org.presswatch.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Classifies the examples that the topic files bring along. */
@Command(name = "test", description = "Classifies the examples in the topic files and shows those that come out wrong.")
final class TopicsTestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TopicFolders folders;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        TopicClassifier classifier = folders.expectClassifier();
        int right = 0;
        int wrong = 0;
        for (Topic topic : classifier.topics()) {
            for (Example example : topic.examples()) {
                if (isRight(classifier, topic, example, out)) {
                    right++;
                } else {
                    wrong++;
                }
            }
        }
        out.printf("%d examples right, %d wrong%n", right, wrong);
        return wrong == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private static boolean isRight(TopicClassifier classifier, Topic topic, Example example, PrintWriter out) {
        Verdict verdict = classifier.classify("", null, example.text(), null);
        boolean matches = verdict.topicIds().contains(topic.id());
        if (matches != example.matches()) {
            out.printf(
                    Locale.ROOT,
                    "%s.yaml:%d: must %smatch, score %.2f: %s%n",
                    topic.id(),
                    example.line(),
                    example.matches() ? "" : "not ",
                    verdict.scores().getOrDefault(topic.id(), 0.0),
                    example.text());
        }
        return matches == example.matches();
    }
}
