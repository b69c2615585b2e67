package org.presswatch.cli.eval;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a stage over labelled data. */
@Command(
        name = "eval",
        description =
                "Runs a stage over a data set and writes its predictions, one JSON object a line, for any scorer.",
        subcommands = {EvalTopicsCommand.class, EvalExtractionCommand.class, EvalFeedsCommand.class},
        footer = {"", "Exit codes: 0 done, 1 cannot be read or written, 2 wrong usage."})
public final class EvalCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What is to be measured?");
    }
}
