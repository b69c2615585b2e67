package org.presswatch.cli.chaos;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.presswatch.chaos.ChaosOptions;
import org.presswatch.chaos.ChaosRun;
import org.presswatch.chaos.ChaosSummary;
import org.presswatch.chaos.Entry;
import org.presswatch.cli.ExitCode;
import org.presswatch.cli.Home;
import org.presswatch.cli.Logs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Kills everything in the line by a seeded schedule and counts what arrived. */
@Command(
        name = "chaos",
        description = "Sends articles through a line of its own while a seeded schedule kills everything in it, and"
                + " compares what arrived with what was sent. The last line is JSON.",
        footer = {"", "Exit codes: 0 nothing was lost, repeated or overwritten, 1 something was, 2 wrong usage."})
public final class ChaosCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--articles", paramLabel = "N", description = "How many articles are sent (${DEFAULT-VALUE}).")
    private int articles = 2_000;

    @Option(
            names = "--kills",
            paramLabel = "K",
            description = "How often a service is killed (${DEFAULT-VALUE}); pauses, scalings and restarts of broker"
                    + " and database are added in proportion.")
    private int kills = 8;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed gives the same schedule and articles (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--poison",
            paramLabel = "PERCENT",
            description = "Poison records for each hundred articles, of eight kinds (${DEFAULT-VALUE}).")
    private double poison = 0;

    @Option(
            names = "--pace",
            paramLabel = "MILLIS",
            description = "Mean time between two steps of the schedule (${DEFAULT-VALUE}).")
    private int pace = 3_000;

    @Option(
            names = "--from",
            paramLabel = "ENTRY",
            description = "Where articles come in (${DEFAULT-VALUE}): 'topic' writes pages to pages.fetched and leaves"
                    + " the fetcher out; 'site' has fetchers find them on a news site.")
    private Entry from = Entry.TOPIC;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where its data and logs go: a new directory in .presswatch/chaos of the project.")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        if (articles < 1 || kills < 0 || poison < 0 || poison > 100 || pace < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--articles and --pace must be at least 1, --kills at least 0, --poison from 0 to 100.");
        }
        PrintWriter out = spec.commandLine().getOut();
        var options = new ChaosOptions(
                Home.path(), directory(), from, articles, kills, seed, poison, Duration.ofMillis(pace));
        Logs.sendTo(options.directory().resolve("chaos.log"));
        out.println("seed %d, data and logs in %s".formatted(seed, options.directory()));
        var run = new ChaosRun(options, line -> {
            out.println(line);
            out.flush();
        });
        ChaosSummary summary = run.run();
        if (!summary.isOk()) {
            out.println("The schedule of seed %d:%n%s".formatted(seed, run.schedule()));
        }
        out.println(summary.toJson());
        out.flush();
        return summary.isOk() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Path directory() throws Exception {
        if (data != null) {
            return data;
        }
        Path parent = Files.createDirectories(Home.path().resolve(".presswatch/chaos"));
        return Files.createTempDirectory(parent, "seed-" + seed + "-");
    }
}
