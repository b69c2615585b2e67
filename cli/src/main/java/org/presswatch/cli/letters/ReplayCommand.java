package org.presswatch.cli.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.operations.letters.LetterRefusedException;
import org.presswatch.operations.letters.Mending;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends dead letters back to where they came from. */
@Command(
        name = "replay",
        description = "Sends letters back to the topic that they came from, each once; mended if you say how.")
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Selection selection;

    @Option(names = "--value", paramLabel = "FILE", description = "For one letter: send this value instead of its own.")
    private @Nullable Path value;

    @Option(names = "--key", paramLabel = "KEY", description = "For one letter: send it with this key.")
    private @Nullable String key;

    @Option(
            names = "--header",
            paramLabel = "NAME=VALUE",
            description = "For one letter: send it with this header; an empty value takes it away.")
    private Map<String, String> headers = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        Mending mending = mending();
        if (mending.isAny() && !selection.isSingle()) {
            throw new ParameterException(
                    spec.commandLine(), "--value, --key and --header mend one letter: name it by its id");
        }
        DeadLetterBox box = selection.expectBox();
        List<Place> letters = selection.confirmed(box, "Replay", spec);
        if (letters == null) {
            return ExitCode.OK;
        }
        try {
            return Selection.report(
                    box.replay(letters, mending, System.getProperty("user.name")),
                    "replayed",
                    spec.commandLine().getOut());
        } catch (LetterRefusedException e) {
            throw new FailedException(e.getMessage());
        }
    }

    private Mending mending() throws FailedException {
        try {
            return new Mending(value == null ? null : Files.readAllBytes(value), key, headers);
        } catch (IOException e) {
            throw new FailedException("the mended value " + value + " cannot be read: " + e);
        }
    }
}
