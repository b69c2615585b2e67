package org.presswatch.store.web;

import java.util.List;

import org.presswatch.store.diff.Comparison;

/**
 * Two revisions side by side.
 *
 * @param others the addresses of the other pairs
 */
public record ChangesView(
        String id,
        String lang,
        String dir,
        Side before,
        Side after,
        Comparison title,
        Comparison text,
        boolean same,
        List<Pair> others) {

    /** One of the two. */
    public record Side(int revision, String title, String shown, String machine) {}

    /** A revision and the one before it. */
    public record Pair(int from, int to, String href, boolean current) {}
}
