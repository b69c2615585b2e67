package org.presswatch.parser.service;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the parser. */
@ConfigMapping(prefix = "parser")
interface ParserConfig {

    /** Limits on one page. */
    Page page();

    /** Limits on one article. */
    Text text();

    /** Limits on one page. */
    interface Page {

        /** CPU time that the extraction of one page may take; a page that takes longer becomes a dead letter. */
        @WithDefault("2s")
        Duration deadline();

        /** Largest page in bytes; a larger one becomes a dead letter. No smaller than what the fetcher lets through. */
        @WithDefault("2M")
        MemorySize largest();
    }

    /** Limits on one article. */
    interface Text {

        /** The longest text in bytes of UTF-8; what is beyond is cut and flagged {@code text-truncated}. */
        @WithDefault("1M")
        MemorySize limit();
    }
}
