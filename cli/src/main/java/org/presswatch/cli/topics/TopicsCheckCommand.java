package org.presswatch.cli.topics;

import java.util.concurrent.Callable;

import org.presswatch.classifier.topic.TopicSet;
import org.presswatch.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads all topic files as the classifier would at its start. */
@Command(name = "check", description = "Checks every topic file; a mistake is shown with its file and line.")
final class TopicsCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TopicFolders folders;

    @Override
    public Integer call() throws Exception {
        TopicSet set = folders.expectTopics();
        int rules =
                set.topics().stream().mapToInt(topic -> topic.rules().size()).sum();
        spec.commandLine()
                .getOut()
                .printf("%d topics with %d rules: no mistakes%n", set.topics().size(), rules);
        return ExitCode.OK;
    }
}
