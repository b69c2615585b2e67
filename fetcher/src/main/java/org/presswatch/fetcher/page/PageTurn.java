package org.presswatch.fetcher.page;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.emit.QueuedEvent;
import org.presswatch.fetcher.page.PageRepository.Seen;

/**
 * What a visit has stored between two pages of its host.
 *
 * @param seen the page that was downloaded; null for none
 * @param next whether the host's next page is to be taken
 */
record PageTurn(String host, @Nullable Download seen, boolean next) {

    /**
     * A download.
     *
     * @param next when to look again; null for never
     * @param event that goes on its way with it; null if it was as before
     */
    record Download(
            DuePage page,
            Seen seen,
            @Nullable Duration next,
            @Nullable QueuedEvent event) {}
}
