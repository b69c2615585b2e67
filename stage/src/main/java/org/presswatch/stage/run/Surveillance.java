package org.presswatch.stage.run;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.presswatch.stage.Stage;
import org.presswatch.stage.settings.Channel;
import org.presswatch.stage.watch.GroupView;
import org.presswatch.stage.watch.Sighting;
import org.presswatch.stage.watch.UnreadRecords;
import org.presswatch.stage.watch.Watchdog;

/**
 * Watches every consumer of the process, the loop's and those of channels: its lag becomes the gauge {@code
 * <group>.lag}, a broker that is away becomes a readiness answer, and no progress ends the process.
 */
@ApplicationScoped
class Surveillance {

    /** Under this name each channel's client id begins with the process's own. */
    private static final String CLIENT_ID_PREFIX = "client-id-prefix";

    private record Watched(GroupView view, Watchdog watchdog, AtomicLong lag) {}

    private final StageRunner runner;
    private final Dependencies dependencies;
    private final Instance<Stage> stages;
    private final Map<String, Object> kafka;
    private final StageConfig config;
    private final MeterRegistry meters;
    private final Config properties;
    private @Nullable Thread thread;
    private volatile @Nullable String absentBroker;

    Surveillance(
            StageRunner runner,
            Dependencies dependencies,
            Instance<Stage> stages,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            StageConfig config,
            MeterRegistry meters,
            Config properties) {
        this.runner = runner;
        this.dependencies = dependencies;
        this.stages = stages;
        this.kafka = kafka;
        this.config = config;
        this.meters = meters;
        this.properties = properties;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 600) StartupEvent event) {
        Map<String, String> prefixes = clientIdPrefixes();
        if (config.watchdog().enabled() && !prefixes.isEmpty()) {
            thread = Thread.ofVirtual().name("surveillance").start(() -> watch(prefixes));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Why the broker is away, or empty while it answers. */
    Optional<String> findAbsentBroker() {
        return Optional.ofNullable(absentBroker);
    }

    private Map<String, String> clientIdPrefixes() {
        Map<String, String> byGroup = new HashMap<>();
        runner.findClientId().ifPresent(id -> byGroup.put(stages.get().group(), id));
        for (Channel channel : Channel.allIn(properties)) {
            if (channel.isIncoming()) {
                channel.find(CLIENT_ID_PREFIX)
                        .ifPresent(
                                prefix -> byGroup.put(channel.find("group.id").orElseThrow(), prefix));
            }
        }
        return byGroup;
    }

    private void watch(Map<String, String> prefixes) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        try (Admin admin = Admin.create(settings)) {
            List<Watched> all = new ArrayList<>();
            prefixes.forEach((group, prefix) -> all.add(watched(admin, group, prefix)));
            while (!Thread.currentThread().isInterrupted()) {
                for (Watched one : all) {
                    look(one);
                }
                Thread.sleep(config.watchdog().interval());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Watched watched(Admin admin, String group, String prefix) {
        Duration patience = config.watchdog().patience();
        return new Watched(
                new GroupView(admin, group, prefix, new UnreadRecords(kafka)),
                new Watchdog(patience, Clock.systemUTC(), dependencies::findAbsent),
                meters.gauge(group.replace("presswatch-", "") + ".lag", new AtomicLong()));
    }

    private void look(Watched one) throws InterruptedException {
        Sighting sighting = one.view().look();
        switch (sighting) {
            case Sighting.Seen seen -> {
                absentBroker = null;
                one.lag().set(seen.lag());
            }
            case Sighting.Unreachable(var why) -> absentBroker = why;
        }
        one.watchdog().judge(sighting).ifPresent(Ending::because);
    }
}
