package org.presswatch.stage.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;
import org.presswatch.local.FreePorts;

/**
 * The long form of {@link ExactlyOnceIT}: more records, more kills, and the broker restarted in between, by SIGTERM and
 * SIGKILL in turn. Its last line is JSON.
 *
 * <p>Arguments: records, kills, broker restarts, seed, {@code loop} or {@code streams}.
 */
final class ExactlyOnceRun {

    private static final Duration PACE = Duration.ofSeconds(4);
    private static final Duration OUTAGE = Duration.ofSeconds(2);

    private final Children children;
    private final String[] broker;
    private final int restarts;
    private Process brokerProcess;
    private int steps;
    private int restarted;

    private ExactlyOnceRun(Children children, Path data, int restarts) {
        int port = FreePorts.any();
        this.children = children;
        this.broker = new String[] {data.toString(), Integer.toString(port), Integer.toString(FreePorts.any())};
        this.restarts = restarts;
        this.brokerProcess = children.start("512m", BrokerProcess.class, broker);
    }

    public static void main(String[] arguments) throws IOException {
        int records = Integer.parseInt(arguments[0]);
        int kills = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[3]);
        Class<?> stage = arguments[4].equals("streams") ? StreamsProcess.class : LoopProcess.class;
        Path data = Files.createTempDirectory("exactly-once");
        try (var children = new Children(data.resolve("children.log"))) {
            var run = new ExactlyOnceRun(children, data.resolve("broker"), Integer.parseInt(arguments[2]));
            System.out.println("seed " + seed + ", log " + data.resolve("children.log"));
            System.out.println(run.run(stage, records, kills, seed));
        }
        System.exit(0);
    }

    private String run(Class<?> stage, int records, int kills, long seed) {
        String servers = "127.0.0.1:" + broker[1];
        awaitBroker(servers);
        long start = System.nanoTime();
        var line = CopyLine.create(servers, "chaos");
        var schedule = new KillSchedule(children, () -> children.start(stage, line.arguments(1_000)), seed);
        // Spread over the whole run, so that every kill hits a stage at work.
        line.feed(
                records, PACE.multipliedBy(kills).multipliedBy(13).dividedBy(10).dividedBy(records));
        KillSchedule.Done done = schedule.run(kills, PACE, () -> maybeRestart(kills));
        Tally tally = Tally.of(servers, line.output(), records, Duration.ofSeconds(300));
        String end = atEnd(line) ? "at-end" : "behind";
        return ("{\"stage\":\"%s\",\"seed\":%d,\"records\":%d,\"lost\":%d,\"repeated\":%d,\"kills\":%d,\"leaves\":%d,"
                        + "\"joins\":%d,\"freezes\":%d,\"brokerRestarts\":%d,\"offsets\":\"%s\",\"seconds\":%d}")
                .formatted(
                        stage.getSimpleName(),
                        seed,
                        records,
                        records - tally.seen(),
                        tally.repeated(),
                        done.kills(),
                        done.leaves(),
                        done.joins(),
                        done.freezes(),
                        restarted,
                        end,
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    private void maybeRestart(int kills) {
        steps++;
        if (restarted < restarts && steps % Math.max(1, kills / (restarts + 1)) == 0) {
            if (restarted % 2 == 0) {
                children.stop(brokerProcess);
            } else {
                children.kill(brokerProcess);
            }
            LockSupport.parkNanos(OUTAGE.toNanos());
            brokerProcess = children.start("512m", BrokerProcess.class, broker);
            awaitBroker("127.0.0.1:" + broker[1]);
            restarted++;
        }
    }

    private static boolean atEnd(CopyLine line) {
        try {
            line.awaitOffsetsAtEnd(Duration.ofSeconds(30));
            return true;
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            return false;
        }
    }

    private static void awaitBroker(String servers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.describeCluster().nodes().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
