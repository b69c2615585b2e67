package org.presswatch.cli.topics;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after the topic files. */
@Command(
        name = "topics",
        description = "Checks, lists, tests and compares topic files.",
        subcommands = {
            TopicsCheckCommand.class,
            TopicsListCommand.class,
            TopicsTestCommand.class,
            TopicsDiffCommand.class
        },
        footer = {"", "Exit codes: 0 all is well, 1 a mistake or a failed example, 2 wrong usage."})
public final class TopicsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about the topics?");
    }
}
