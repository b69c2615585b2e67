package org.presswatch.cli.up;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import org.presswatch.cli.Home;
import org.presswatch.cli.Logs;
import org.presswatch.demo.DemoSite;
import org.presswatch.local.Stopwatch;
import org.presswatch.local.line.Line;
import org.presswatch.local.line.LineDirectory;
import org.presswatch.local.line.LineSettings;
import org.presswatch.local.line.Service;
import org.presswatch.local.process.ChildFailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs Kafka, PostgreSQL and the four services on this machine until Ctrl-C. */
@Command(
        name = "up",
        description =
                "Runs the whole line on this machine, without Docker, until Ctrl-C: Kafka, PostgreSQL and the four"
                        + " services.",
        footer = {
            "",
            "A second Ctrl-C ends everything by force. Exit codes: 0 stopped as asked,",
            "1 a part failed, 2 wrong usage, 3 this machine lacks something (a port is",
            "taken, no disk space, already running)."
        })
public final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the page and the REST API (${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(names = "--kafka-port", paramLabel = "PORT", description = "Port of Kafka (${DEFAULT-VALUE}).")
    private int kafkaPort = 9092;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where data and logs go: .presswatch of the project, or .presswatch/demo with --demo.")
    private @Nullable Path data;

    @Option(
            names = "--demo",
            description = "Read a bundled news site on this machine instead of the feeds in config/feeds.yaml.")
    private boolean demo;

    @Option(
            names = "--demo-port",
            paramLabel = "PORT",
            description = "Port of the demo site (${DEFAULT-VALUE}); it is part of the articles' addresses.")
    private int demoPort = DemoSite.DEFAULT_PORT;

    @Option(
            names = "--exit-when-stored",
            description = "With --demo: end everything once all demo articles are stored.")
    private boolean exitWhenStored;

    @Override
    public Integer call() throws Exception {
        var console = new Console(spec.commandLine().getOut());
        LineSettings settings = settings();
        Logs.sendTo(settings.directory().log("kafka"));
        var line = new Line(settings, console);
        Signals signals = Signals.handle(() -> end(line, console), line::kill);
        try (line) {
            line.prepare();
            run(line, console, signals);
        } catch (Exception e) {
            if (!signals.stopIsAsked()) {
                throw isForeseen(e) ? new FailedException(String.valueOf(e.getMessage())) : e;
            }
        }
        console.line("Everything has ended.");
        return ExitCode.OK;
    }

    private static void end(Line line, Console console) {
        console.line("Ending everything; a second Ctrl-C forces it.");
        line.close();
    }

    /** The messages of these tell a person enough. */
    private static boolean isForeseen(Exception e) {
        return e instanceof ChildFailedException
                || e instanceof UncheckedIOException
                || e instanceof IllegalStateException;
    }

    private void run(Line line, Console console, Signals signals) throws Exception {
        var sinceStart = Stopwatch.ofThisProcess();
        if (!demo) {
            line.start();
            welcome(console, sinceStart);
            signals.awaitStop();
            return;
        }
        try (DemoSite site = demo().start()) {
            console.say("demo", "site on " + site.baseUrl());
            line.start();
            welcome(console, sinceStart);
            new DemoProgress(Demo.expected(site), new StoredArticles(port), console).show(sinceStart, signals);
            if (!exitWhenStored) {
                signals.awaitStop();
            }
        }
    }

    private void welcome(Console console, Stopwatch sinceStart) {
        console.line("");
        console.line("The page   http://127.0.0.1:%d/".formatted(port));
        console.line("Kafka      127.0.0.1:%d".formatted(kafkaPort));
        console.line("Logs       %s".formatted(directory().logs()));
        console.line("Up after %s. Ctrl-C ends everything; the data stays.".formatted(sinceStart));
        console.line("");
    }

    private LineSettings settings() {
        Map<String, String> environment = demo ? demo().environment() : Map.of();
        return new LineSettings(Home.path(), directory(), port, kafkaPort, Service.ALL, environment);
    }

    private Demo demo() {
        return Demo.in(directory().root(), demoPort);
    }

    /** The demo's articles never mix with real ones. */
    private LineDirectory directory() {
        Path usual = Home.path().resolve(demo ? ".presswatch/demo" : ".presswatch");
        return new LineDirectory(data == null ? usual : data);
    }
}
