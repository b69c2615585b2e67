package org.presswatch.cli.letters;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import org.presswatch.cli.broker.BrokerOptions;
import org.presswatch.cli.broker.Confirmation;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.letters.DeadLetter;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.operations.letters.LetterFilter;
import org.presswatch.operations.letters.LetterPage;
import org.presswatch.operations.letters.Tally;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The letters that something is to be done about: named by id, or chosen by a filter and confirmed. */
final class Selection {

    private static final int MOST_AT_ONCE = 100_000;

    @Mixin
    private BrokerOptions kafka;

    @Mixin
    private FilterOptions filter;

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            converter = PlaceConverter.class,
            description = "Letters, as list gives them.")
    private List<Place> ids = new ArrayList<>();

    @Option(names = "--all", description = "Every open letter.")
    private boolean all;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    DeadLetterBox expectBox() throws FailedException {
        return new DeadLetterBox(kafka.expectBroker(), Clock.systemUTC());
    }

    /** Whether exactly one letter is named. */
    boolean isSingle() {
        return ids.size() == 1;
    }

    /**
     * The letters to work on, none if there are none or the person says no.
     *
     * @param verb what is to be done, for the question
     */
    @Nullable
    List<Place> confirmed(DeadLetterBox box, String verb, CommandSpec spec) throws FailedException {
        LetterFilter chosen = filter.filter(false);
        if (!ids.isEmpty()) {
            if (!chosen.isEverything() || all) {
                throw new ParameterException(spec.commandLine(), "Name letters by id or choose them, not both");
            }
            return ids;
        }
        if (chosen.isEverything() && !all) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Which letters? Name ids, choose with --stage, --reason and so on, or say --all");
        }
        LetterPage page = box.list(chosen, MOST_AT_ONCE);
        PrintWriter out = spec.commandLine().getOut();
        if (page.letters().isEmpty()) {
            out.println("No dead letters.");
            return null;
        }
        int count = page.letters().size();
        return yes || Confirmation.isGiven(verb + " " + count + (count == 1 ? " letter?" : " letters?"), out)
                ? page.letters().stream().map(DeadLetter::id).toList()
                : null;
    }

    /** Tells what was done; the exit code says whether all of it was. */
    static int report(Tally tally, String done, PrintWriter out) {
        out.printf("%d %s", tally.done(), done);
        if (tally.before() > 0) {
            out.printf(", %d were replayed or dropped before", tally.before());
        }
        if (tally.missing() > 0) {
            out.printf(", %d are not there", tally.missing());
        }
        out.println();
        return tally.missing() > 0 ? ExitCode.FAILED : ExitCode.OK;
    }
}
