package org.presswatch.cli.letters;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.presswatch.cli.ExitCode;
import org.presswatch.cli.broker.BrokerOptions;
import org.presswatch.cli.broker.Json;
import org.presswatch.operations.letters.DeadLetter;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.operations.letters.LetterPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists dead letters. */
@Command(name = "list", description = "Lists what is open, the newest first.")
final class ListLettersCommand implements Callable<Integer> {

    private static final String ROW = "%-32s %-20s %-10s %-22s %3s  %s%n";

    @Spec
    private CommandSpec spec;

    @Mixin
    private BrokerOptions kafka;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--limit", paramLabel = "N", description = "The most to list (${DEFAULT-VALUE}).")
    private int limit = 50;

    @Option(names = "--all", description = "Also those that were replayed or dropped.")
    private boolean all;

    @Option(names = "--json", description = "Print them as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1");
        }
        LetterPage page = new DeadLetterBox(kafka.expectBroker(), Clock.systemUTC()).list(filter.filter(all), limit);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(page, out);
        } else {
            print(page, out);
        }
        return ExitCode.OK;
    }

    private static void print(LetterPage page, PrintWriter out) {
        if (page.letters().isEmpty()) {
            out.println("No dead letters.");
            return;
        }
        out.printf(ROW, "ID", "SET ASIDE", "STAGE", "REASON", "TRY", "ABOUT");
        page.letters().forEach(letter -> print(letter, out));
        if (page.total() > page.letters().size()) {
            out.printf(
                    Locale.ROOT,
                    "%d of %,d are shown: narrow them down, or ask for more with --limit.%n",
                    page.letters().size(),
                    page.total());
        }
        out.flush();
    }

    private static void print(DeadLetter letter, PrintWriter out) {
        String about = letter.subject() != null ? letter.subject() : "key " + letter.key();
        String done = letter.resolution() == null
                ? ""
                : "  (%s by %s)"
                        .formatted(
                                letter.resolution().action(),
                                letter.resolution().by())
                        .toLowerCase(Locale.ROOT);
        out.printf(
                ROW,
                letter.id(),
                letter.at().truncatedTo(ChronoUnit.SECONDS),
                letter.stage(),
                letter.reason(),
                letter.attempts(),
                about + done);
    }
}
