package org.presswatch.cli.letters;

import java.util.List;
import java.util.concurrent.Callable;

import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.operations.letters.LetterRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Marks dead letters as not worth another try. */
@Command(
        name = "drop",
        description = "Takes letters off the list for good; the records stay on their topic until its retention ends.")
final class DropCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Selection selection;

    @Override
    public Integer call() throws Exception {
        DeadLetterBox box = selection.expectBox();
        List<Place> letters = selection.confirmed(box, "Drop", spec);
        if (letters == null) {
            return ExitCode.OK;
        }
        try {
            return Selection.report(
                    box.drop(letters, System.getProperty("user.name")),
                    "dropped",
                    spec.commandLine().getOut());
        } catch (LetterRefusedException e) {
            throw new FailedException(e.getMessage());
        }
    }
}
