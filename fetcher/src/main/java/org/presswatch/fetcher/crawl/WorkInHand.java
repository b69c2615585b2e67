package org.presswatch.fetcher.crawl;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

import org.presswatch.fetcher.host.KnownTrouble;
import org.presswatch.fetcher.page.DuePage;
import org.presswatch.fetcher.page.PageRepository;

/** What a visit has looked up about its host and needs not look up again until something has changed it. */
final class WorkInHand {

    private final PageRepository pages;
    private final String host;
    private final int most;
    private final Queue<DuePage> next = new ArrayDeque<>();
    private KnownTrouble trouble = new KnownTrouble();

    /** @param most pages looked up at a time */
    WorkInHand(PageRepository pages, String host, int most) {
        this.pages = pages;
        this.host = host;
        this.most = most;
    }

    /** The page whose turn it is; it is in hand no more. */
    Optional<DuePage> take() {
        if (next.isEmpty()) {
            next.addAll(pages.listDue(host, most));
        }
        return Optional.ofNullable(next.poll());
    }

    KnownTrouble trouble() {
        return trouble;
    }

    /** Puts everything out of hand. */
    void forget() {
        next.clear();
        trouble = new KnownTrouble();
    }
}
