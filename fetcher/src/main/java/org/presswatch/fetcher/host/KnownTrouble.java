package org.presswatch.fetcher.host;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The kind of a host's trouble, looked up once: whoever holds the host's lease is the only one who changes it. */
public final class KnownTrouble {

    private @Nullable String kind;

    public KnownTrouble(ClaimedHost host) {
        this.kind = host.trouble();
    }

    Optional<String> kind() {
        return Optional.ofNullable(kind);
    }

    void changed(@Nullable String now) {
        kind = now;
    }
}
