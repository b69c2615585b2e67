package org.presswatch.cli.up;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.presswatch.cli.ExitCode;
import org.presswatch.cli.Home;
import org.presswatch.local.Stopwatch;
import org.presswatch.local.line.Line;
import org.presswatch.local.line.LineDirectory;
import org.presswatch.local.line.LineSettings;
import org.presswatch.local.line.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs Kafka, PostgreSQL and the four services on this machine until Ctrl-C. */
@Command(
        name = "up",
        description =
                "Runs the whole line on this machine, without Docker, until Ctrl-C: Kafka, PostgreSQL and the four"
                        + " services. Data and logs stay in .presswatch/ of the project.",
        footer = {
            "",
            "Exit codes: 0 stopped as asked, 1 a part failed, 2 wrong usage,",
            "3 this machine lacks something (a port is taken, no disk space, already running)."
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

    @Option(names = "--data", paramLabel = "DIR", description = "Where data and logs go (.presswatch of the project).")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        var total = Stopwatch.start();
        var console = new Console(spec.commandLine().getOut());
        LineSettings settings = settings();
        Logs.sendTo(settings.directory().log("kafka"));
        var line = new Line(settings, console);
        Signals signals = Signals.handle(line::close, line::kill);
        try (line) {
            line.prepare();
            line.start();
            console.line("");
            console.line("The page   http://127.0.0.1:%d/".formatted(port));
            console.line("Kafka      127.0.0.1:%d".formatted(kafkaPort));
            console.line("Logs       %s".formatted(settings.directory().logs()));
            console.line("Up in %s. Ctrl-C ends everything; the data stays.".formatted(total));
            signals.awaitStop();
        } catch (Exception e) {
            if (!signals.stopIsAsked()) {
                throw e;
            }
        }
        console.line("Everything has ended.");
        return ExitCode.OK;
    }

    private LineSettings settings() {
        Path directory = data == null ? Home.path().resolve(".presswatch") : data;
        return new LineSettings(Home.path(), new LineDirectory(directory), port, kafkaPort, Service.ALL, Map.of());
    }
}
