package org.presswatch.cli.reprocess;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.presswatch.cli.ExitCode;
import org.presswatch.cli.FailedException;
import org.presswatch.cli.broker.BrokerOptions;
import org.presswatch.operations.broker.Moment;
import org.presswatch.operations.reprocess.Origin;
import org.presswatch.operations.reprocess.Reprocess;
import org.presswatch.operations.reprocess.ReprocessFailedException;
import org.presswatch.operations.reprocess.ReprocessReport;
import org.presswatch.operations.reprocess.ReprocessRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends history to newer versions of the parser or classifier, without delaying news. */
@Command(
        name = "reprocess",
        description = "Runs history through the parser or classifier that is running now, behind the news.",
        footer = {
            "",
            "Verdicts are only added: what an older version said stays. Ctrl-C stops it; the",
            "same command goes on from there. Times: 2026-03-01, 2026-03-01T08:30:00Z, or an",
            "age: 90m, 12h, 7d.",
            "Exit codes: 0 all is sent, 1 failed or stopped before the end, 2 wrong usage."
        })
public final class ReprocessCommand implements Callable<Integer> {

    private static final int STOP_SECONDS = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BrokerOptions kafka;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "STAGE",
            description =
                    "fetched: pages go through the parser again. parsed: articles go through the classifier again.")
    private Origin from;

    @Option(names = "--since", required = true, paramLabel = "TIME", description = "What came in then or later.")
    private String since;

    @Option(names = "--until", paramLabel = "TIME", description = "What came in before then (now).")
    private @Nullable String until;

    @Option(
            names = "--topic",
            paramLabel = "ID",
            description = "Only articles that a verdict ever put into this topic.")
    private @Nullable String topic;

    @Option(names = "--site", paramLabel = "HOST", description = "Only articles of this site, such as example.org.")
    private @Nullable String site;

    @Option(
            names = "--most-waiting",
            paramLabel = "N",
            description = "Send no more while a stage has more than this to read (${DEFAULT-VALUE}).")
    private long mostWaiting = 100;

    @Option(names = "--dry-run", description = "Say how much it would send, and send nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        ReprocessRequest request = request();
        var reprocess = new Reprocess(kafka.expectBroker(), mostWaiting);
        PrintWriter out = spec.commandLine().getOut();
        if (dryRun) {
            print("would send", reprocess.tryOut(request), out);
            return ExitCode.OK;
        }
        var stopped = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().unstarted(() -> stop(stopped, ended));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            ReprocessReport report = reprocess.run(request, () -> stopped.getCount() == 0, words -> {
                out.println(words);
                out.flush();
            });
            print(report.complete() ? "sent" : "stopped; the same command goes on from here. Sent", report, out);
            return report.complete() ? ExitCode.OK : ExitCode.FAILED;
        } catch (ReprocessFailedException e) {
            throw new FailedException(e.getMessage());
        } finally {
            ended.countDown();
            if (stopped.getCount() > 0) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    private static void stop(CountDownLatch stopped, CountDownLatch ended) {
        stopped.countDown();
        try {
            ended.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ReprocessRequest request() {
        if (mostWaiting < 1) {
            throw new ParameterException(spec.commandLine(), "--most-waiting must be at least 1");
        }
        if (topic != null && !topic.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new ParameterException(spec.commandLine(), "'" + topic + "' is no topic id, such as media-pressure");
        }
        return new ReprocessRequest(
                from,
                time("--since", since),
                until == null ? null : time("--until", until),
                topic,
                site == null ? null : site.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""),
                since + " " + until);
    }

    private Instant time(String option, String text) {
        return Moment.find(text, Clock.systemUTC())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), option + ": '" + text + "' is no time; write " + Moment.FORMS));
    }

    private static void print(String done, ReprocessReport report, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s %,d records (%,d KB) of %,d looked at%s%n",
                done,
                report.sent(),
                report.bytes() / 1024,
                report.looked(),
                report.resumed() ? ", going on where it was stopped" : "");
        out.flush();
    }
}
