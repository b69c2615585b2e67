package org.presswatch.fetcher.feed.sitemap;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

import org.presswatch.fetcher.feed.FeedItem;

/**
 * The newest of many entries. Of those without a date the first and the last few stay, because some sites put the newest
 * first and some last.
 */
final class Newest {

    private static final int UNDATED = 50;
    private static final Comparator<FeedItem> BY_DATE = Comparator.comparing(Newest::date);

    private final int most;
    private final PriorityQueue<FeedItem> dated = new PriorityQueue<>(BY_DATE);
    private final List<FeedItem> first = new ArrayList<>();
    private final Deque<FeedItem> last = new ArrayDeque<>();

    Newest(int most) {
        this.most = most;
    }

    void add(FeedItem item) {
        if (item.publishedAt() != null || item.updatedAt() != null) {
            dated.add(item);
            if (dated.size() > most) {
                dated.poll();
            }
        } else if (first.size() < UNDATED) {
            first.add(item);
        } else {
            last.add(item);
            if (last.size() > UNDATED) {
                last.removeFirst();
            }
        }
    }

    boolean isEmpty() {
        return dated.isEmpty() && first.isEmpty();
    }

    /** The dated ones, the newest first, then the others. */
    List<FeedItem> sorted() {
        var items = new ArrayList<>(dated);
        items.sort(BY_DATE.reversed());
        items.addAll(first);
        items.addAll(last);
        return items;
    }

    private static Instant date(FeedItem item) {
        Instant published = item.publishedAt();
        Instant updated = item.updatedAt();
        return published != null ? published : updated != null ? updated : Instant.EPOCH;
    }
}
