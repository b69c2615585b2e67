package org.presswatch.testkit.conformance;

import java.util.ArrayList;
import java.util.List;

import org.presswatch.testkit.conformance.groups.Groups;
import org.presswatch.testkit.site.Site;

/** All behaviours at once, each with sites of its own on 127.0.0.1. */
public final class ConformanceServer implements AutoCloseable {

    private static final int PORTS_EACH = 3;

    private final List<Staged> all;

    private ConformanceServer(List<Staged> all) {
        this.all = all;
    }

    /** A behaviour and where it is shown. */
    public record Staged(Behaviour behaviour, Scene scene) {

        public String feedUrl() {
            return scene.site().url("/feed");
        }

        public Verdict verdict() {
            return behaviour.judge(scene);
        }
    }

    /**
     * On loopback.
     *
     * @param firstPort the first of three ports for each behaviour; 0 for free ones
     * @param product the crawler's name in robots.txt
     */
    public static ConformanceServer start(int firstPort, String product) {
        var staged = new ArrayList<Staged>();
        int port = firstPort;
        for (Behaviour behaviour : Groups.all()) {
            var scene = new Scene(
                    Site.start(port),
                    Site.start(port == 0 ? 0 : port + 1),
                    Site.start(port == 0 ? 0 : port + 2),
                    product);
            behaviour.script().accept(scene);
            staged.add(new Staged(behaviour, scene));
            port = port == 0 ? 0 : port + PORTS_EACH;
        }
        return new ConformanceServer(List.copyOf(staged));
    }

    public List<Staged> all() {
        return all;
    }

    /** The one of that name. */
    public Staged expectStaged(String name) {
        return all.stream()
                .filter(staged -> staged.behaviour().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no behaviour '" + name + "'"));
    }

    /** What the crawler must be allowed to speak to, each as host:port; everything else is a trap. */
    public List<String> allowedHosts() {
        return all.stream()
                .map(Staged::scene)
                .flatMap(scene ->
                        List.of(scene.site().authority(), scene.neighbour().authority()).stream())
                .toList();
    }

    @Override
    public void close() {
        all.forEach(staged -> staged.scene().close());
    }
}
