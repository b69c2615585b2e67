package org.presswatch.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set about the store. */
@ConfigMapping(prefix = "store")
public interface StoreConfig {

    /** How articles get into the database. */
    Ingest ingest();

    /** What a search may cost. */
    Search search();

    /** What an export may cost. */
    Export export();

    /** Live updates. */
    Live live();

    /** Who may read and change what is stored. */
    Access access();

    /** Where the classifier answers. */
    Classifier classifier();

    /** Saved queries that are told by webhook or e-mail. */
    Alerts alerts();

    /** How long things are kept. */
    Retention retention();

    /**
     * Address under which people reach the page, for links in feeds; without it {@code http://localhost} with the
     * service's own port. One beyond this machine needs tokens, or {@code store.access.open}.
     */
    Optional<String> publicUrl();

    /** Where else an article's story is known. */
    Trace trace();

    /** How articles get into the database. */
    interface Ingest {
        /** Wait after the first write that the database could not take; it doubles with each further one. */
        @WithDefault("100ms")
        Duration retryFrom();

        /** Longest wait between two tries of the same write. */
        @WithDefault("30s")
        Duration retryUpTo();
    }

    /** What a search may cost. */
    interface Search {
        /** How long a query may take before it is cancelled and answered with an error. */
        @WithDefault("5s")
        Duration timeout();
    }

    /** What an export may cost. */
    interface Export {
        /** How long the database may take for the next part of an export. */
        @WithDefault("60s")
        Duration timeout();

        /** Exports at the same time; a further one is refused. Each holds a connection to the database. */
        @WithDefault("4")
        int mostAtOnce();

        /** How long a client may take nothing of its export before it is cut off. */
        @WithDefault("2m")
        Duration stalledAfter();
    }

    /** Live updates. */
    interface Live {
        /** How often a reader of live updates hears of what came in. */
        @WithDefault("2s")
        Duration interval();

        /** Readers of live updates at the same time; a further one is refused. */
        @WithDefault("200")
        int mostReaders();
    }

    /** Who may read and change what is stored. */
    interface Access {
        /** SHA-256 in hex of each token that may read, separated by commas. With none, everybody who gets here may. */
        Optional<List<String>> readTokens();

        /** SHA-256 in hex of each token that may also erase, and replay and drop dead letters, separated by commas. */
        Optional<List<String>> adminTokens();

        /**
         * Starts without any token although the service listens beyond this machine or is known there, because something
         * in front of it guards the way, for example a port that is published on loopback only.
         */
        @WithDefault("false")
        boolean open();

        /** Requests a minute of one token or address, all of them at once if need be; 0 for no limit. */
        @WithDefault("1200")
        int requestsPerMinute();
    }

    /** Where the classifier answers. */
    interface Classifier {
        /** Base address of the classifier, which the page asks about a text that somebody tries. */
        @WithDefault("http://127.0.0.1:8083")
        String url();

        /** How long its answer may take. */
        @WithDefault("10s")
        Duration timeout();
    }

    /** Where else an article's story is known. */
    interface Trace {
        /** Base address of the fetcher, which knows the feed that announced a page. */
        @WithDefault("http://127.0.0.1:8081")
        String fetcherUrl();

        /** How long its answer may take. */
        @WithDefault("3s")
        Duration timeout();
    }

    /** Saved queries that are told by webhook or e-mail. */
    interface Alerts {
        /** How often a saved query is looked at for new answers. */
        @WithDefault("10s")
        Duration interval();

        /** Hosts, as {@code host} or {@code host:port}, that webhooks may go to although they are no public ones. */
        Optional<List<String>> allowedPrivateHosts();

        /** How long a webhook or the mail server may take. */
        @WithDefault("10s")
        Duration timeout();

        /** Wait after the first failed attempt; it doubles with each further one. */
        @WithDefault("10s")
        Duration retryFrom();

        /** Longest wait between two attempts. */
        @WithDefault("6h")
        Duration retryUpTo();

        /** Attempts after which a message is given up. */
        @WithDefault("15")
        int attempts();

        /** The server that takes e-mail. */
        Mail mail();

        /** The server that takes e-mail. */
        interface Mail {
            /** Name of the mail server; without it, e-mail cannot be chosen. */
            Optional<String> host();

            /** Its port. */
            @WithDefault("587")
            int port();

            /** Name to log in with; without it, none is given. */
            Optional<String> user();

            /** Password to log in with. */
            Optional<String> password();

            /** Sender of the messages. */
            @WithDefault("presswatch@localhost")
            String from();

            /** Whether the server must offer encryption (STARTTLS). */
            @WithDefault("true")
            boolean encrypted();
        }
    }

    /** How long things are kept. */
    interface Retention {
        /** Age at which articles are deleted, for example {@code 1095d}; without it, they are kept for ever. */
        Optional<Duration> articles();

        /** Age at which articles without a topic are deleted; without it, they are kept as long as the others. */
        Optional<Duration> withoutTopic();

        /**
         * Age at which the log of a saved query forgets a message that was delivered or given up; without it, never.
         * Should its article get a new verdict after that, it is told again.
         */
        Optional<Duration> deliveries();

        /**
         * Age at which what was observed at a site is deleted, all but the last of each host; without it, it is kept for
         * ever.
         */
        Optional<Duration> observations();

        /** How often it is looked for what is too old. */
        @WithDefault("1h")
        Duration interval();
    }
}
