package org.presswatch.store.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.presswatch.store.search.ArticleFilter;

/**
 * One reader's view of what comes in: each change is told once. Numbers are given before they are committed, so a lower
 * one may appear after a higher one; the watch looks back far enough to see it.
 */
public final class Watch {

    private static final long LOOKS_BACK = 1_000;

    private final Changes changes;
    private final ArticleFilter filter;
    private Set<Long> told = new HashSet<>();
    private long highest = -1;

    /** A watch that tells what comes after its first {@link #poll}. */
    public Watch(Changes changes, ArticleFilter filter) {
        this.changes = changes;
        this.filter = filter;
    }

    /**
     * What came since the call before, the oldest first; nothing at the first call.
     *
     * @throws ReadFailedException if the database does not answer in time; the next call tells what this one missed
     */
    public List<Changes.Change> poll() {
        boolean isFirst = highest < 0;
        long from = isFirst ? changes.latest() : highest;
        List<Changes.Change> found = changes.after(Math.max(0, from - LOOKS_BACK), filter);
        var now = new HashSet<Long>();
        found.forEach(change -> now.add(change.number()));
        List<Changes.Change> fresh = found.reversed().stream()
                .filter(change -> !told.contains(change.number()))
                .toList();
        told = now;
        highest = Math.max(from, found.isEmpty() ? 0 : found.getFirst().number());
        return isFirst ? List.of() : fresh;
    }
}
