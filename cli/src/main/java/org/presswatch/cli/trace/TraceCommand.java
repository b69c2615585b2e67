package org.presswatch.cli.trace;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import org.presswatch.cli.broker.BrokerOptions;
import org.presswatch.cli.broker.Json;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.operations.trace.FetcherStory;
import org.presswatch.operations.trace.KafkaStory;
import org.presswatch.operations.trace.Trace;
import org.presswatch.operations.trace.TraceEvent;
import org.presswatch.operations.trace.Tracer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells where an article is, and everything that happened to it. */
@Command(
        name = "trace",
        description = "Tells where an article is and everything that happened to it, from the feed to the stored row.",
        footer = {
            "",
            "The store tells the whole story; without it, Kafka and the fetcher tell theirs.",
            "A store that wants a token finds it in PRESSWATCH_TOKEN.",
            "Exit codes: 0 something is known of it, 1 nothing is or nobody answers, 2 wrong usage."
        })
public final class TraceCommand implements Callable<Integer> {

    private static final Duration FETCHER_PATIENCE = Duration.ofSeconds(3);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "The feed's link to the article, its page, or its canonical address.")
    private String url;

    @Mixin
    private BrokerOptions kafka;

    @Option(names = "--store", paramLabel = "URL", description = "Address of the store (${DEFAULT-VALUE}).")
    private String store = "http://127.0.0.1:8080";

    @Option(names = "--fetcher", paramLabel = "URL", description = "Address of the fetcher (${DEFAULT-VALUE}).")
    private String fetcher = "http://127.0.0.1:8081";

    @Option(names = "--json", description = "Print the story as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (UrlNormaliser.normalise(url).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "'" + url + "' is no http or https address");
        }
        Optional<Trace> told = new StoreQuestion(store, System.getenv("PRESSWATCH_TOKEN")).ask(url);
        Trace trace = told.isPresent() ? told.get() : withoutStore();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(trace, out);
        } else {
            print(trace, out);
        }
        return trace.isKnown() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Trace withoutStore() throws FailedException {
        Broker broker = kafka.expectBroker();
        var tracer = new Tracer(List.of(
                new FetcherStory(fetcher, FETCHER_PATIENCE),
                new KafkaStory(broker, new DeadLetterBox(broker, Clock.systemUTC()))));
        Trace trace = tracer.trace(url).orElseThrow();
        List<String> notes = new ArrayList<>(trace.notes());
        notes.add("no store answers at " + store + ", so what is stored is not looked at");
        return new Trace(trace.url(), trace.normalised(), trace.ids(), trace.status(), trace.events(), notes);
    }

    private static void print(Trace trace, PrintWriter out) {
        out.println(trace.normalised());
        out.println(trace.status());
        if (trace.isKnown()) {
            out.println();
        }
        trace.events().forEach(event -> print(event, out));
        if (!trace.notes().isEmpty()) {
            out.println();
            trace.notes().forEach(note -> out.println("Note: " + note + "."));
        }
        out.flush();
    }

    private static void print(TraceEvent event, PrintWriter out) {
        out.printf(
                "%-24s  %-10s  %-10s  %s%s%s%n",
                event.at().truncatedTo(ChronoUnit.MILLIS),
                event.who(),
                event.what(),
                event.revision() == null ? "" : "revision " + event.revision() + ", ",
                event.reason() == null ? "" : event.reason() + ": ",
                event.detail());
        if (event.place() != null) {
            out.printf(
                    "%-24s  %-10s  %-10s  at %s%s%n",
                    "", "", "", event.place(), event.lane() == null ? "" : ", lane " + event.lane());
        }
    }
}
