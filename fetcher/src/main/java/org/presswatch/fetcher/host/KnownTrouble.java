package org.presswatch.fetcher.host;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A host's trouble, looked up once: whoever holds the host's lease is the only one who changes it. */
public final class KnownTrouble {

    private @Nullable Optional<String> kind;

    Optional<String> of(String host, HostRepository hosts) {
        if (kind == null) {
            kind = hosts.findTrouble(host);
        }
        return kind;
    }

    void changed(@Nullable String now) {
        kind = Optional.ofNullable(now);
    }
}
