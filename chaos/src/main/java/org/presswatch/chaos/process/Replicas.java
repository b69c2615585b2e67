package org.presswatch.chaos.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.presswatch.local.line.LineDirectory;
import org.presswatch.local.line.Service;
import org.presswatch.local.line.ServiceCommand;

/** Several processes of each service, all with the same broker and database, each kept running. */
public final class Replicas implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path home;
    private final LineDirectory directory;
    private final Map<String, String> environment;
    private final List<String> options;
    private final Map<String, List<Replica>> replicas = new LinkedHashMap<>();
    private final Map<String, Integer> started = new HashMap<>();
    private final AtomicInteger unaskedEnds = new AtomicInteger();

    /**
     * @param home the project's folder
     * @param environment of every service
     * @param options for every service's JVM
     */
    public Replicas(Path home, LineDirectory directory, Map<String, String> environment, List<String> options) {
        this.home = home;
        this.directory = directory;
        this.environment = Map.copyOf(environment);
        this.options = List.copyOf(options);
    }

    /** One more process of a service. */
    public synchronized void add(Service service) {
        int number = started.merge(service.name(), 1, Integer::sum);
        var settings = new HashMap<>(environment);
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_SHUTDOWN_TIMEOUT", "5s");
        var replica = new Replica(
                ServiceCommand.ofReplica(service, home, directory, options),
                settings,
                home,
                directory.log(service.name() + "-" + number),
                unaskedEnds::incrementAndGet);
        replicas.computeIfAbsent(service.name(), name -> new ArrayList<>()).add(replica);
    }

    /** SIGKILL to one of a service's processes, once it has started. */
    public void kill(String service, int pick) throws InterruptedException {
        started(service, pick).kill();
    }

    /** SIGSTOP to one of a service's processes, once it has started, for that time. */
    public void pause(String service, int pick, Duration time) throws InterruptedException {
        started(service, pick).pause(time);
    }

    /** Returns when all processes have started. */
    public void awaitStarted() throws InterruptedException {
        for (Replica replica : all()) {
            replica.awaitStarted(LONGEST_START);
        }
    }

    /** What one of a service's processes says of being ready. */
    public Readiness readiness(String service, int pick) throws InterruptedException {
        return replica(service, pick).readiness();
    }

    /** SIGTERM to one of a service's processes, for good. Returns how long it took to end. */
    public Duration leave(String service, int pick) throws InterruptedException {
        Replica leaver = started(service, pick);
        remove(service, leaver);
        return leaver.leave();
    }

    /** The processes of a service that run now. */
    public synchronized List<ProcessHandle> processesOf(String service) {
        return replicas.getOrDefault(service, List.of()).stream()
                .map(Replica::findProcess)
                .filter(Objects::nonNull)
                .toList();
    }

    /** How often a process ended that nobody had asked to. */
    public int unaskedEnds() {
        return unaskedEnds.get();
    }

    /** One that still starts would die without having done anything. */
    private Replica started(String service, int pick) throws InterruptedException {
        Replica replica = replica(service, pick);
        replica.awaitStarted(LONGEST_START);
        return replica;
    }

    private synchronized List<Replica> all() {
        return replicas.values().stream().flatMap(List::stream).toList();
    }

    private synchronized Replica replica(String service, int pick) {
        List<Replica> all = replicas.get(service);
        return all.get(pick % all.size());
    }

    private synchronized void remove(String service, Replica leaver) {
        replicas.get(service).remove(leaver);
    }

    /** SIGKILL to all. */
    @Override
    public synchronized void close() {
        replicas.values().forEach(all -> all.forEach(Replica::end));
    }
}
