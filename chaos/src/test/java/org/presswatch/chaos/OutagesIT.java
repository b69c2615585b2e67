package org.presswatch.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.chaos.check.StoreRows;
import org.presswatch.chaos.check.TopicReading;
import org.presswatch.chaos.input.Pages;
import org.presswatch.chaos.process.Readiness;
import org.presswatch.chaos.site.NewsSite;
import org.presswatch.events.Topics;
import org.presswatch.local.line.LineDirectory;
import org.presswatch.local.postgres.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole line waits for what is away, says why, loses nothing and goes on by itself. */
class OutagesIT {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> SERVICES = List.of("fetcher", "parser", "classifier", "store");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int FEW = 5;

    /** Together more than a service may use. */
    private static final int LARGE = 600;

    private static final int LARGE_PAGE = 400_000;

    /** What a service's container may use, in kB. */
    private static final long MOST_MEMORY = 384 * 1024;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path directory;

    private static NewsSite site;
    private static ChaosLine line;
    private static int published;

    @BeforeAll
    static void startTheLine() throws Exception {
        site = NewsSite.start(2);
        Map<String, String> environment = new HashMap<>(site.fetcherEnvironment(directory.resolve("site")));
        // Whatever the machine is busy with, nothing but a lack of memory may end a service here.
        environment.put("STAGE_WATCHDOG_INTERVAL", "1s");
        environment.put("STAGE_WATCHDOG_PATIENCE", "10m");
        line = ChaosLine.start(HOME, new LineDirectory(directory), environment, List.of("-XX:TieredStopAtLevel=1"));
        SERVICES.forEach(line::add);
        line.replicas().awaitStarted();
        publish(FEW, 0);
        awaitAllStored();
    }

    @AfterAll
    static void endTheLine() {
        if (line != null) {
            line.close();
        }
        site.close();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void waitsForABroker_whoseDiskWasFull() throws Exception {
        ProcessHandle broker = line.broker().process();
        letWriteNothing(broker);
        publish(FEW, 0);
        patiently().until(() -> !broker.isAlive());
        for (String service : SERVICES) {
            assertSaysWhy(service, service.equals("fetcher") ? "outbox" : "Kafka stage");
        }

        line.broker().begin();

        awaitAllStored();
        awaitAllReady();
    }

    @Test
    void waitsForTheDatabase() throws Exception {
        line.database().end(false);
        assertSaysWhy("fetcher", "Database connections health check");
        assertSaysWhy("store", "Database connections health check");
        assertThat(line.replicas().readiness("parser", 0).isReady()).isTrue();
        assertThat(line.replicas().readiness("classifier", 0).isReady()).isTrue();
        publish(FEW, 0);

        line.database().begin();

        awaitAllStored();
        awaitAllReady();
    }

    @Test
    void waitsForASlowDatabase_inBoundedMemory() throws Exception {
        try (Connection connection = DriverManager.getConnection(line.database().jdbcUrl(), LocalPostgres.USER, "")) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("LOCK TABLE store.article IN ACCESS EXCLUSIVE MODE");
            publish(LARGE, LARGE_PAGE);
            patiently().until(() -> classified() == published);
            assertThat(StoreRows.count(line.database().jdbcUrl())).isEqualTo(published - LARGE);
            connection.rollback();
        }

        awaitAllStored();
        awaitAllReady();
        assertThat(line.replicas().unaskedEnds()).isZero();
        for (String service : SERVICES) {
            ProcessHandle process = line.replicas().processesOf(service).getFirst();
            assertThat(mostMemoryOf(process)).as(service).isLessThan(MOST_MEMORY);
        }
    }

    private static void publish(int articles, int bytes) {
        for (int last = published + articles; published < last; published++) {
            String html = Pages.html(published, 1);
            site.publish(published, Pages.title(published, 1), html + " ".repeat(Math.max(0, bytes - html.length())));
        }
    }

    private static void awaitAllStored() {
        patiently().until(() -> StoreRows.count(line.database().jdbcUrl()) == published);
    }

    private static int classified() {
        var keys = new HashSet<String>();
        new TopicReading(line.broker().servers())
                .read(List.of(Topics.ARTICLES_CLASSIFIED), record -> keys.add(record.key()));
        return keys.size();
    }

    private static void awaitAllReady() {
        for (String service : SERVICES) {
            patiently().until(() -> line.replicas().readiness(service, 0).isReady());
        }
    }

    private static void assertSaysWhy(String service, String check) {
        Pattern down = Pattern.compile("\"name\":\\s*\"" + check
                + "\",\\s*\"status\":\\s*\"DOWN\",\\s*\"data\":\\s*\\{\\s*\"[^\"]+\":\\s*\"[^\"]+\"");
        patiently().untilAsserted(() -> {
            Readiness readiness = line.replicas().readiness(service, 0);
            assertThat(readiness.isReady()).as(service).isFalse();
            assertThat(readiness.answer()).as(service).containsPattern(down);
        });
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250));
    }

    /** To a process, a file that may not grow is like a disk that is full. */
    private static void letWriteNothing(ProcessHandle process) throws IOException, InterruptedException {
        int done = new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=1:")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(done).isZero();
    }

    /** In kB. */
    private static long mostMemoryOf(ProcessHandle process) throws IOException {
        String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
        Matcher most = Pattern.compile("VmHWM:\\s*(\\d+) kB").matcher(status);
        assertThat(most.find()).isTrue();
        return Long.parseLong(most.group(1));
    }
}
