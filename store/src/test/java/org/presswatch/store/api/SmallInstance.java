package org.presswatch.store.api;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An instance with few of what readers may hold; each profile costs a build of its own, so one is shared. */
public final class SmallInstance implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.max-size", "8",
                "store.export.stalled-after", "15s",
                "store.live.interval", "100ms",
                "store.live.most-readers", "1");
    }
}
