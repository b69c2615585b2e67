package org.presswatch.cli.letters;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after what the stages could not process. */
@Command(
        name = "dead-letters",
        description = "Lists, shows, replays and drops the records that a stage could not process.",
        subcommands = {ListLettersCommand.class, ShowLetterCommand.class, ReplayCommand.class, DropCommand.class},
        footer = {
            "",
            "A letter's id is its place, such as pages.fetched.dlq-3@42.",
            "Exit codes: 0 done, 1 failed or not there, 2 wrong usage."
        })
public final class DeadLettersCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about the dead letters?");
    }
}
