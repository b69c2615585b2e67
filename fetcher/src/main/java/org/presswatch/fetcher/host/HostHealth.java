package org.presswatch.fetcher.host;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.presswatch.events.SourceObserved;
import org.presswatch.events.SourceObserved.Kind;
import org.presswatch.fetcher.emit.EventOutlet;
import org.presswatch.fetcher.http.FailureReason;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;
import org.presswatch.fetcher.sensor.BlockPages;

/** Notices when a host begins to fail, fails in another way, or answers again, and says so once. */
public final class HostHealth {

    private static final List<String> PRIVATE_ENDINGS =
            List.of(".local", ".internal", ".localhost", ".lan", ".home", ".test", ".invalid");

    private final HostRepository hosts;
    private final EventOutlet outlet;
    private final BlockPages blockPages;

    public HostHealth(HostRepository hosts, EventOutlet outlet, BlockPages blockPages) {
        this.hosts = hosts;
        this.outlet = outlet;
        this.blockPages = blockPages;
    }

    /** The host gave no answer. */
    public void failed(String host, String url, Failure failure, Instant now, KnownTrouble known) {
        kindOf(host, failure.reason())
                .ifPresent(kind ->
                        begin(new SourceObserved(host, kind, url, null, null, now, null, failure.detail()), known));
    }

    /**
     * There was an answer, whatever the status.
     *
     * @return the name of the block page that it is, if it is none of the host's own
     */
    public Optional<String> answered(String host, String url, Answer answer, Instant now, KnownTrouble known) {
        Optional<String> block = blockPages.find(answer);
        if (block.isPresent()) {
            String detail = "block page " + block.get();
            begin(new SourceObserved(host, Kind.BLOCK_PAGE, url, null, null, now, answer.status(), detail), known);
        } else if (answer.before() != null) {
            failed(host, url, answer.before(), now, known);
        } else {
            end(host, url, now, known);
        }
        return block;
    }

    /** Told only when it begins, or is another than before. */
    private void begin(SourceObserved trouble, KnownTrouble known) {
        String kind = trouble.kind().name();
        if (!known.kind().equals(Optional.of(kind))) {
            hosts.changeTrouble(trouble.host(), kind, session -> outlet.add(session, trouble));
            known.changed(kind);
        }
    }

    private void end(String host, String url, Instant now, KnownTrouble known) {
        Optional<String> trouble = known.kind();
        if (trouble.isPresent()) {
            var seen = new SourceObserved(host, Kind.RECOVERY, url, null, null, now, null, "it was " + trouble.get());
            hosts.changeTrouble(host, null, session -> outlet.add(session, seen));
            known.changed(null);
        }
    }

    static Optional<Kind> kindOf(String host, FailureReason reason) {
        return switch (reason) {
            case DNS_FAILURE -> Optional.of(Kind.DNS_FAILURE);
            case TLS_FAILURE -> Optional.of(Kind.TLS_FAILURE);
            case TIMEOUT -> Optional.of(Kind.TIMEOUT);
            case CONNECTION_FAILURE -> Optional.of(Kind.CONNECTION_FAILURE);
            case BLOCKED_ADDRESS -> isPublicName(host) ? Optional.of(Kind.DNS_FAILURE) : Optional.empty();
            case BLOCKED_PORT, BLOCKED_URL, PROTOCOL_ERROR, HEADER_LIMIT, TOO_LARGE, BAD_ENCODING -> Optional.empty();
        };
    }

    /** A name like an outlet's that has a private address: somebody poisons the answers about it. */
    private static boolean isPublicName(String authority) {
        String host = authority.replaceFirst(":\\d+$", "");
        return host.contains(".")
                && !host.startsWith("[")
                && !host.matches("[0-9.]+")
                && PRIVATE_ENDINGS.stream().noneMatch(host::endsWith);
    }
}
