package org.presswatch.cli;

import org.presswatch.cli.chaos.ChaosCommand;
import org.presswatch.cli.classify.ClassifyCommand;
import org.presswatch.cli.eval.EvalCommand;
import org.presswatch.cli.letters.DeadLettersCommand;
import org.presswatch.cli.reprocess.ReprocessCommand;
import org.presswatch.cli.topics.TopicsCommand;
import org.presswatch.cli.trace.TraceCommand;
import org.presswatch.cli.up.UpCommand;
import org.presswatch.local.machine.UnfitMachineException;
import org.presswatch.operations.broker.BrokerAbsentException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The root of all commands that the {@code presswatch} script hands over to Java. */
@Command(
        name = "presswatch",
        description = "News, from feed to topic. The script's own help lists every command.",
        subcommands = {
            UpCommand.class,
            ClassifyCommand.class,
            TraceCommand.class,
            DeadLettersCommand.class,
            ReprocessCommand.class,
            TopicsCommand.class,
            EvalCommand.class,
            ChaosCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Presswatch implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command. */
    static int run(String... args) {
        return commands().execute(args);
    }

    static CommandLine commands() {
        var commands = new CommandLine(new Presswatch());
        addHelp(commands);
        return commands.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(Presswatch::explain);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(() -> new String[] {version()});
        command.getSubcommands().values().forEach(Presswatch::addHelp);
    }

    private static String version() {
        String version = Presswatch.class.getPackage().getImplementationVersion();
        return "presswatch " + (version == null ? "(unpacked)" : version);
    }

    /** A person gets a sentence; the stack only where nobody foresaw the failure. */
    private static int explain(Exception failure, CommandLine command, ParseResult parsed) {
        switch (failure) {
            case UnfitMachineException e -> {
                command.getErr().println("presswatch: " + e.getMessage());
                return ExitCode.ENVIRONMENT;
            }
            case FailedException e -> command.getErr().println("presswatch: " + e.getMessage());
            case BrokerAbsentException e -> command.getErr().println("presswatch: " + e.getMessage());
            default -> failure.printStackTrace(command.getErr());
        }
        return ExitCode.FAILED;
    }
}
