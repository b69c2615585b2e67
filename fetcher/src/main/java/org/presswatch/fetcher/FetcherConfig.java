package org.presswatch.fetcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the fetcher. */
@ConfigMapping(prefix = "fetcher")
public interface FetcherConfig {

    /** Which feeds there are. */
    Feeds feeds();

    /** How a feed is polled. */
    Feed feed();

    /** How a page is downloaded. */
    Page page();

    /** How hosts are treated. */
    Host host();

    /** How robots.txt is followed. */
    Robots robots();

    /** Where requests may go. */
    Egress egress();

    /** How requests are made. */
    Http http();

    /** An archive of what is asked for and answered. */
    Archive archive();

    /** Hubs that say when a feed has changed. */
    Websub websub();

    /** How much is done at a time. */
    Work work();

    /** What counts as evidence. */
    Sensor sensor();

    /** How events wait for the broker. */
    Outbox outbox();

    /** Who may change the feeds over REST. */
    Api api();

    /** Which feeds there are. */
    interface Feeds {

        /** The list of feeds. */
        @WithDefault("config/feeds.yaml")
        Path file();

        /** A list of feeds in OPML, besides the other. */
        Optional<Path> opml();

        /** How often the lists are looked at; one that changed is read again. */
        @WithDefault("10s")
        Duration checkEvery();
    }

    /** How a feed is polled. */
    interface Feed {

        /**
         * Time between two polls of a feed that has no interval of its own in the list. Without it, each feed is polled as
         * its own rhythm by hour of day wants it.
         */
        Optional<Duration> interval();

        /** Shortest time between two polls of a feed that goes by its own rhythm. */
        @WithDefault("2m")
        Duration shortestInterval();

        /** Longest time between two polls of a feed that goes by its own rhythm. */
        @WithDefault("2h")
        Duration longestInterval();

        /**
         * Time after which a feed is read whole although its server says that it has not changed, to notice one whose ETag
         * stays the same while it changes.
         */
        @WithDefault("24h")
        Duration verifyAfter();

        /** Longest time between two polls of a feed that keeps failing. */
        @WithDefault("24h")
        Duration longestBackOff();

        /**
         * Time after which a feed that keeps failing for a reason that lasts is disabled, such as a page where the feed was;
         * for reasons that usually pass, such as a name that does not resolve, it is four times as long.
         */
        @WithDefault("7d")
        Duration giveUpAfter();

        /** Time between two polls of a disabled feed, for ever; each also looks for the feed on the site's home page. */
        @WithDefault("7d")
        Duration retryDisabled();

        /** How often in a row a permanent redirect must be seen before the new address replaces the old one. */
        @WithDefault("5")
        int moveConfirmations();

        /** For how long a permanent redirect must be seen before the new address replaces the old one. */
        @WithDefault("24h")
        Duration moveAfter();

        /** Longest wait between two polls that a feed or its server may ask for. */
        @WithDefault("2h")
        Duration longestWait();

        /** Largest feed, before and after decoding; a larger one is refused. */
        @WithDefault("10M")
        MemorySize largest();
    }

    /** How a page is downloaded. */
    interface Page {

        /** Largest page, before and after decoding; a larger one is refused and never cut. */
        @WithDefault("2M")
        MemorySize largest();

        /** Time before a failed download is tried again; each further attempt waits four times longer. */
        @WithDefault("1m")
        Duration firstRetry();

        /** Least time between two downloads of one page, however often its announcement changes. */
        @WithDefault("5m")
        Duration spacing();

        /**
         * Times from one look at a page to the next, to see it corrected or removed; after the last it is left alone. Empty
         * for no second look.
         */
        @WithDefault("1h,6h,24h,72h")
        Optional<List<Duration>> revisits();
    }

    /** How hosts are treated. */
    interface Host {

        /** Time between two requests to one host, across all replicas; a longer Crawl-delay of its robots.txt counts. */
        @WithDefault("2s")
        Duration delay();

        /** Time after which a host is taken from a replica that gives no sign of life. */
        @WithDefault("90s")
        Duration lease();
    }

    /** How robots.txt is followed. */
    interface Robots {

        /** How long a robots.txt is kept to before it is read again; RFC 9309 allows 24 hours. */
        @WithDefault("6h")
        Duration keep();

        /** Whether feeds obey robots.txt too; pages always do. */
        @WithDefault("true")
        boolean feeds();
    }

    /** Where requests may go. */
    interface Egress {

        /**
         * Hosts that may be spoken to although their addresses are private, as host or host:port; the second form also
         * allows the port. For tests and intranets.
         */
        Optional<List<String>> allowedPrivateHosts();

        /** Ports that requests may go to. */
        @WithDefault("80,443,8080,8443")
        List<Integer> ports();
    }

    /** How requests are made. */
    interface Http {

        /** The User-Agent header: the product's name, its version, and where its operator can be reached. */
        @WithDefault("Presswatch/${quarkus.application.version:0} (+${fetcher.http.contact})")
        String userAgent();

        /** Address of a page or mailbox of whoever runs this, for the User-Agent header. */
        @WithDefault("https://github.com/presswatch/presswatch")
        String contact();

        /** Time for a whole request, from the look-up of the name to the last byte. */
        @WithDefault("30s")
        Duration deadline();

        /** Time for the look-up of a name, and again for the connection. */
        @WithDefault("10s")
        Duration connect();

        /** Longest silence in the middle of an answer. */
        @WithDefault("15s")
        Duration silence();
    }

    /** Who may change the feeds over REST. */
    interface Api {

        /**
         * What must be sent as {@code Authorization: Bearer} to change feeds. Without it, only requests from this machine may
         * change them.
         */
        Optional<String> token();
    }

    /** What counts as evidence. */
    interface Sensor {

        /** More signatures of block pages, in the form of those that come along. */
        Optional<Path> blockPages();

        /** A feed never counts as silent sooner than after this. */
        @WithDefault("1d")
        Duration silence();

        /** A feed counts as silent after this many times its own usual gap. */
        @WithDefault("5")
        int silenceFactor();

        /** Time between two looks for silent feeds. */
        @WithDefault("10m")
        Duration lookEvery();
    }

    /** How events wait for the broker. */
    interface Outbox {

        /** Longest time before an event that waits is noticed. */
        @WithDefault("100ms")
        Duration lookEvery();

        /** Events that may wait; while as many do, nothing is fetched. */
        @WithDefault("10000")
        int most();
    }

    /** An archive of what is asked for and answered. */
    interface Archive {

        /** Directory of WARC files; replicas may share it. Without it, nothing is archived. */
        Optional<Path> directory();

        /** Size at which a file is finished and the next begun. */
        @WithDefault("256M")
        MemorySize fileSize();

        /** Age at which a file is finished and the next begun. */
        @WithDefault("1h")
        Duration fileAge();

        /** Size of all finished files above which the oldest are deleted. */
        @WithDefault("20G")
        MemorySize most();
    }

    /** Hubs that say when a feed has changed. */
    interface Websub {

        /**
         * Where hubs reach this service from outside, as {@code https://news.example}: what comes to {@code /websub/} there must
         * arrive here. Without it, no hub is asked and all feeds are polled.
         */
        Optional<String> callbackUrl();

        /** How long a subscription is asked for; it is renewed in time. */
        @WithDefault("10d")
        Duration lease();
    }

    /** How much is done at a time. */
    interface Work {

        /** Hosts that one replica speaks to at a time. */
        @WithDefault("16")
        int hosts();

        /** Longest time before new work is noticed. */
        @WithDefault("500ms")
        Duration lookEvery();
    }
}
