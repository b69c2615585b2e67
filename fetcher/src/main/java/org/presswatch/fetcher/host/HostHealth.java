package org.presswatch.fetcher.host;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.SourceObserved.Kind;
import org.presswatch.fetcher.emit.EventOutlet;
import org.presswatch.fetcher.http.FailureReason;
import org.presswatch.fetcher.http.FetchResult.Failure;

/** Notices when a host begins to fail, fails in another way, or answers again, and says so once. */
public final class HostHealth {

    private final HostRepository hosts;
    private final EventOutlet outlet;

    public HostHealth(HostRepository hosts, EventOutlet outlet) {
        this.hosts = hosts;
        this.outlet = outlet;
    }

    /** The host gave no answer. */
    public void failed(String host, String url, Failure failure, Instant now) {
        Optional<Kind> kind = kindOf(failure.reason());
        if (kind.isPresent() && !hosts.findTrouble(host).equals(kind.map(Kind::name))) {
            SourceObserved seen = observation(host, kind.get(), url, now, failure.detail());
            hosts.changeTrouble(host, kind.get().name(), session -> outlet.add(session, seen));
        }
    }

    /** The host answered, whatever the status. */
    public void answered(String host, String url, Instant now) {
        Optional<String> trouble = hosts.findTrouble(host);
        if (trouble.isPresent()) {
            SourceObserved seen = observation(host, Kind.RECOVERY, url, now, "it was " + trouble.get());
            hosts.changeTrouble(host, null, session -> outlet.add(session, seen));
        }
    }

    private static SourceObserved observation(
            String host, Kind kind, String url, Instant now, @Nullable String detail) {
        return new SourceObserved(host, kind, url, null, null, now, null, detail);
    }

    private static Optional<Kind> kindOf(FailureReason reason) {
        return switch (reason) {
            case DNS_FAILURE -> Optional.of(Kind.DNS_FAILURE);
            case TLS_FAILURE -> Optional.of(Kind.TLS_FAILURE);
            case TIMEOUT -> Optional.of(Kind.TIMEOUT);
            case CONNECTION_FAILURE -> Optional.of(Kind.CONNECTION_FAILURE);
            case BLOCKED_ADDRESS, BLOCKED_PORT, BLOCKED_URL, PROTOCOL_ERROR, HEADER_LIMIT, TOO_LARGE, BAD_ENCODING ->
                Optional.empty();
        };
    }
}
