package org.presswatch.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.local.FreePorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class ChildrenIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private Optional<Children> running = Optional.empty();

    @AfterEach
    void leaveNothingBehind() {
        running.ifPresent(Children::kill);
    }

    @Test
    void startsAgain_whatDies() throws Exception {
        int port = FreePorts.any();
        Children children = children();
        children.start(StubService.spec("parser", port, directory));
        children.awaitReady(LIMIT);
        long first = pidOn(port).orElseThrow();

        ask(port, "/die");

        await().atMost(LIMIT)
                .until(() -> pidOn(port).filter(pid -> pid != first).isPresent());
        await().atMost(LIMIT).untilAsserted(() -> assertThat(said).hasSize(3));
        assertThat(said.get(1)).startsWith("parser ended with code 7").contains("starting it again in 1.0 s");
        assertThat(said.get(2)).startsWith("parser ready again in");
    }

    @Test
    void leavesNothingRunning_afterTheEnd() throws Exception {
        int one = FreePorts.any();
        int other = FreePorts.any();
        Children children = children();
        children.start(StubService.spec("parser", one, directory));
        children.start(StubService.spec("store", other, directory));
        children.awaitReady(LIMIT);
        List<Long> pids = List.of(pidOn(one).orElseThrow(), pidOn(other).orElseThrow());

        children.close();

        assertThat(pids).noneMatch(ChildrenIT::runs);
        assertThat(new PidFile(pidFile()).leftovers()).isEmpty();
    }

    @Test
    void givesUp_whatDiesThreeTimesBeforeItIsReady() {
        Children children = children();
        children.start(
                StubService.spec("parser", FreePorts.any(), directory, List.of("sh", "-c", "echo no disk; exit 4")));

        assertThatThrownBy(() -> children.awaitReady(LIMIT))
                .isInstanceOf(ChildFailedException.class)
                .hasMessageContaining("parser ended with code 4")
                .hasMessageContaining("no disk");
        assertThat(said).hasSize(2);
    }

    @Test
    void endsByForce_whatDoesNotListen() throws Exception {
        Children children = children();
        var deaf = List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done");
        children.start(StubService.spec("parser", FreePorts.any(), directory, deaf));
        await().atMost(LIMIT).until(() -> !new PidFile(pidFile()).leftovers().isEmpty());
        long pid = new PidFile(pidFile()).leftovers().getFirst().process().pid();

        children.kill();

        assertThat(runs(pid)).isFalse();
    }

    @Test
    void nextStartEnds_whatAKilledProcessLeft() throws Exception {
        int port = FreePorts.any();
        Process parent = new ProcessBuilder(
                        StubService.javaCommand(Parent.class, Integer.toString(port), directory.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(parent.inputReader().readLine()).isEqualTo("ready");
        parent.destroyForcibly().waitFor();
        long orphan = pidOn(port).orElseThrow();

        List<Leftover> leftovers = new PidFile(pidFile()).leftovers();
        leftovers.forEach(Leftover::end);

        assertThat(leftovers).extracting(Leftover::name).containsExactly("parser");
        assertThat(runs(orphan)).isFalse();
    }

    /** Starts a child and waits to be killed. */
    static final class Parent {

        public static void main(String[] args) throws Exception {
            Path directory = Path.of(args[1]);
            var children = new Children(new PidFile(directory.resolve("pids")), (part, what) -> {});
            children.start(StubService.spec("parser", Integer.parseInt(args[0]), directory));
            children.awaitReady(LIMIT);
            System.out.println("ready");
            System.in.read();
        }
    }

    private Children children() {
        var children = new Children(new PidFile(pidFile()), (part, what) -> said.add(part + " " + what));
        running = Optional.of(children);
        return children;
    }

    private Path pidFile() {
        return directory.resolve("pids");
    }

    private static boolean runs(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private Optional<Long> pidOn(int port) throws InterruptedException {
        return ask(port, "/pid").map(Long::parseLong);
    }

    private Optional<String> ask(int port, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try {
            return Optional.of(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
