package org.presswatch.cli.topics;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.presswatch.classifier.topic.Topic;
import org.presswatch.cli.ExitCode;
import org.presswatch.events.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the topics. */
@Command(name = "list", description = "Lists the topics and the Kafka topic that carries the articles of each.")
final class TopicsListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TopicFolders folders;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        for (Topic topic : folders.expectTopics().topics()) {
            out.printf("%s: %s%n", topic.id(), topic.name());
            out.printf("  Kafka topic  %s%n", Topics.articlesOf(topic.id()));
            out.printf(Locale.ROOT, "  threshold    %.2f%n", topic.threshold());
            out.printf(
                    "  rules        %d, exceptions %d, examples %d%n",
                    topic.rules().size(),
                    topic.exceptions().size(),
                    topic.examples().size());
            out.printf("  version      %s%n", topic.version());
        }
        return ExitCode.OK;
    }
}
