package org.presswatch.cli.letters;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.presswatch.cli.broker.MomentConverter;
import org.presswatch.operations.letters.LetterFilter;
import picocli.CommandLine.Option;

/** The options that choose dead letters by what is known about them. */
final class FilterOptions {

    @Option(names = "--stage", paramLabel = "NAME", description = "The service that set them aside, such as parser.")
    private @Nullable String stage;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Where they came from, such as pages.fetched.")
    private @Nullable String topic;

    @Option(names = "--reason", paramLabel = "REASON", description = "Why, such as invalid-json.")
    private @Nullable String reason;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "Set aside then or later: 2026-03-01, 2026-03-01T08:30:00Z, or an age: 90m, 12h, 7d.")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "Set aside before then.")
    private @Nullable Instant until;

    LetterFilter filter(boolean resolvedToo) {
        return new LetterFilter(stage, topic, reason, since, until, resolvedToo);
    }
}
