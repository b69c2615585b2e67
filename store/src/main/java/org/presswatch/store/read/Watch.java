package org.presswatch.store.read;

import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.search.ArticleFilter;

/**
 * One reader's view of what comes in: each change is told once, the oldest first. Numbers are given before they are
 * committed, so a lower one may appear after a higher one; the watch looks back far enough to see it.
 */
public final class Watch {

    /** More than is looked back at, so that every poll gets on. */
    private static final int AT_ONCE = 2_000;

    /** Who was away for longer than so many verdicts reads lists instead. */
    private static final long MOST_MISSED = 20_000;

    /**
     * What a poll saw.
     *
     * @param before the place that the watch was at
     * @param place the one that it is at now; a watch can go on there
     * @param hasMore whether the next poll has more to tell already
     * @param hasGap whether the place to go on at could not be used, so that something may be missing
     */
    public record Seen(List<Changes.Change> changes, long before, long place, boolean hasMore, boolean hasGap) {}

    private final Changes changes;
    private final ArticleFilter filter;
    private final @Nullable String wanted;
    private final TreeSet<Long> seen = new TreeSet<>();
    private long place = -1;
    private boolean hasGap;

    /**
     * A watch that tells what comes after its first {@link #poll}, or what came after a place.
     *
     * @param wanted the place to go on at, as somebody says; null for none
     */
    public Watch(Changes changes, ArticleFilter filter, @Nullable String wanted) {
        this.changes = changes;
        this.filter = filter;
        this.wanted = wanted;
    }

    /**
     * What came since the call before, or the first part of it.
     *
     * @throws ReadFailedException if the database does not answer in time; the next call tells what this one missed
     */
    public Seen poll() {
        if (place < 0) {
            begin();
        }
        long before = place;
        Changes.Stretch<Changes.Change> stretch =
                changes.after(Math.max(0, place - Changes.LOOKS_BACK), seen, filter, AT_ONCE);
        seen.addAll(stretch.looked());
        place = Math.max(place, stretch.upTo());
        seen.headSet(place - Changes.LOOKS_BACK, true).clear();
        var told = new Seen(stretch.found(), before, place, stretch.hasMore(), hasGap);
        hasGap = false;
        return told;
    }

    private void begin() {
        long latest = changes.latest();
        boolean isUsable = wanted == null || isUsable(wanted, latest);
        long from = wanted == null || !isUsable ? latest : Math.min(Long.parseLong(wanted), latest);
        seen.addAll(changes.numbers(Math.max(0, from - Changes.LOOKS_BACK), Changes.LOOKS_BACK));
        seen.tailSet(from, false).clear();
        place = from;
        hasGap = !isUsable;
    }

    /** The latest article may have been erased since: a place somewhat later is none of another database. */
    private static boolean isUsable(String wanted, long latest) {
        return wanted.matches("[0-9]{1,18}")
                && Long.parseLong(wanted) >= latest - MOST_MISSED
                && Long.parseLong(wanted) <= latest + Changes.LOOKS_BACK;
    }
}
