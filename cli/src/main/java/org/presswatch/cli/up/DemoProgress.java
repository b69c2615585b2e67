package org.presswatch.cli.up;

import java.util.HashSet;
import java.util.Set;

import org.presswatch.local.Stopwatch;

/** Tells how many of the demo's articles have arrived in the store, until all have. */
final class DemoProgress {

    private static final long QUESTION_INTERVAL_MILLIS = 250;

    private final Set<String> expected;
    private final StoredArticles stored;
    private final Console console;
    private int lastCount = -1;

    DemoProgress(Set<String> expected, StoredArticles stored, Console console) {
        this.expected = expected;
        this.stored = stored;
        this.console = console;
    }

    /** Returns when all have arrived or a stop was asked for. */
    void show(Stopwatch sinceStart, Signals signals) throws InterruptedException {
        while (arrived() < expected.size()) {
            if (signals.awaitStop(QUESTION_INTERVAL_MILLIS)) {
                return;
            }
        }
        console.say("demo", "all demo articles stored after " + sinceStart);
    }

    private int arrived() throws InterruptedException {
        var urls = new HashSet<>(stored.urls());
        urls.retainAll(expected);
        if (urls.size() != lastCount) {
            lastCount = urls.size();
            console.say("demo", "%d of %d articles stored".formatted(lastCount, expected.size()));
        }
        return lastCount;
    }
}
