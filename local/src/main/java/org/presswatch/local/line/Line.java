package org.presswatch.local.line;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.presswatch.local.Announcer;
import org.presswatch.local.FreePorts;
import org.presswatch.local.machine.InstanceLock;
import org.presswatch.local.machine.MachineCheck;
import org.presswatch.local.machine.UnfitMachineException;
import org.presswatch.local.postgres.LocalPostgres;
import org.presswatch.local.process.ChildFailedException;
import org.presswatch.local.process.ChildSpec;
import org.presswatch.local.process.Children;
import org.presswatch.local.process.Leftover;
import org.presswatch.local.process.LogRotation;
import org.presswatch.local.process.PidFile;

/** The whole line on this machine. {@link #close} may be called at any time, also while it starts. */
public final class Line implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(6);
    private static final long LONGEST_LOG = 32L * 1024 * 1024;

    private final LineSettings settings;
    private final Announcer announcer;
    private final Resources resources = new Resources();
    private final Children children;
    private final PidFile pids;

    public Line(LineSettings settings, Announcer announcer) {
        this.settings = settings;
        this.announcer = announcer;
        this.pids = new PidFile(settings.directory().pids());
        this.children = new Children(pids, announcer);
    }

    /**
     * Takes the data directory for this process and ends what a killed one left there; then checks the ports.
     *
     * @throws UnfitMachineException if the line cannot run here as asked; nothing was started then
     */
    public void prepare() throws UnfitMachineException {
        LineDirectory directory = settings.directory();
        MachineCheck.expectWritable(directory.logs(), "--data");
        MachineCheck.expectSpace(directory.root(), MachineCheck.SPACE_NEEDED, "--data");
        resources.own(InstanceLock.take(directory.lock())::close);
        for (Leftover leftover : pids.leftovers()) {
            announcer.say(leftover.name(), "is left from a run that was killed, ending it");
            leftover.end();
        }
        MachineCheck.expectFreePort(settings.pagePort(), "the page", "--port");
        MachineCheck.expectFreePort(settings.kafkaPort(), "Kafka", "--kafka-port");
    }

    /**
     * Starts everything and returns when all services are ready.
     *
     * @throws ChildFailedException if a service does not become ready; close the line then
     */
    public void start() throws ChildFailedException, InterruptedException {
        var rotation = new LogRotation(settings.directory().logs(), LONGEST_LOG);
        rotation.start(announcer);
        resources.own(rotation::close);
        Servers servers = Servers.start(settings, resources, announcer);
        servers.createTopics(TopicIds.in(settings.home().resolve("config/topics")), announcer);
        resources.own(children::close);
        Map<String, Integer> ports = ports();
        Map<String, String> environment = new HashMap<>(servers.environment());
        environment.putAll(neighbours(ports));
        for (Service service : settings.services()) {
            children.start(childOf(service, ports.get(service.name()), environment));
        }
        children.awaitReady(LONGEST_START);
    }

    /** Ends the services, then the broker, then the database, and returns when nothing of them runs. */
    @Override
    public void close() {
        resources.close();
    }

    /** Ends everything by force; what was committed is safe. */
    public void kill() {
        children.kill();
        LocalPostgres.kill(settings.directory().postgres());
    }

    private ChildSpec childOf(Service service, int port, Map<String, String> common) {
        Map<String, String> environment = new HashMap<>(common);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "5s");
        environment.putAll(settings.environment());
        return new ChildSpec(
                service.name(),
                ServiceCommand.of(service, settings.home(), settings.directory()),
                environment,
                settings.home(),
                settings.directory().log(service.name()),
                URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
    }

    private Map<String, Integer> ports() {
        Map<String, Integer> ports = new HashMap<>();
        settings.services().forEach(service -> ports.put(service.name(), portOf(service)));
        return ports;
    }

    /** What the store asks of other services goes to the ports that they have got. */
    private static Map<String, String> neighbours(Map<String, Integer> ports) {
        Map<String, String> addresses = new HashMap<>();
        if (ports.containsKey("classifier")) {
            addresses.put("STORE_CLASSIFIER_URL", "http://127.0.0.1:" + ports.get("classifier"));
        }
        if (ports.containsKey("fetcher")) {
            addresses.put("STORE_TRACE_FETCHER_URL", "http://127.0.0.1:" + ports.get("fetcher"));
        }
        return addresses;
    }

    private int portOf(Service service) {
        if (service.name().equals(Service.STORE)) {
            return settings.pagePort();
        }
        int usual = service.usualPort();
        boolean wantedElsewhere = usual == settings.pagePort() || usual == settings.kafkaPort();
        return !wantedElsewhere && FreePorts.isFree(usual) ? usual : FreePorts.any();
    }
}
