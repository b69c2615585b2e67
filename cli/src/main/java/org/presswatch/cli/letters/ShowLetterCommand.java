package org.presswatch.cli.letters;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import org.presswatch.cli.broker.BrokerOptions;
import org.presswatch.cli.broker.Json;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.letters.DeadLetter;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.operations.letters.OpenedLetter;
import org.presswatch.operations.letters.Resolution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one dead letter whole. */
@Command(name = "show", description = "Shows one letter: why and where it failed, its headers and its value.")
final class ShowLetterCommand implements Callable<Integer> {

    private static final int LONGEST = 4_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BrokerOptions kafka;

    @Parameters(paramLabel = "ID", converter = PlaceConverter.class, description = "The letter's id, as list gives it.")
    private Place id;

    @Option(names = "--full", description = "Shorten nothing in the value.")
    private boolean full;

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @Option(
            names = "--save-value",
            paramLabel = "FILE",
            description = "Write the value as it is to a file, to mend it.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        OpenedLetter opened = new DeadLetterBox(kafka.expectBroker(), Clock.systemUTC())
                .find(id, full ? Integer.MAX_VALUE : LONGEST)
                .orElseThrow(() -> new FailedException("there is no dead letter " + id));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(opened, out);
        } else {
            print(opened, out);
        }
        if (file != null) {
            save(opened.content(), file, out);
        }
        return ExitCode.OK;
    }

    private static void print(OpenedLetter opened, PrintWriter out) {
        DeadLetter letter = opened.letter();
        out.printf("letter     %s%n", letter.id());
        out.printf("set aside  %s by %s, attempt %d%n", letter.at(), letter.stage(), letter.attempts());
        out.printf("reason     %s%n", letter.reason());
        out.printf("detail     %s%n", letter.detail());
        out.printf("came from  %s%n", letter.origin() == null ? letter.topic() : letter.origin());
        out.printf("key        %s%n", letter.key() == null ? "(none)" : letter.key());
        Resolution resolution = letter.resolution();
        if (resolution != null) {
            out.printf("since then %s at %s by %s%n", resolution.action(), resolution.at(), resolution.by());
        }
        out.println();
        opened.headers().forEach(header -> out.printf("%s: %s%n", header.name(), header.value()));
        out.printf("%n%,d bytes%n%s%n", letter.bytes(), opened.value());
        out.flush();
    }

    private static void save(byte[] value, Path file, PrintWriter out) throws FailedException {
        try {
            Files.write(file, value);
            out.printf("The value is in %s.%n", file);
        } catch (IOException e) {
            throw new FailedException("the value cannot be written to " + file + ": " + e);
        }
    }
}
