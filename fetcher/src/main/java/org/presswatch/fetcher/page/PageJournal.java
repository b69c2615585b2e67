package org.presswatch.fetcher.page;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.GroupCommit;
import org.presswatch.fetcher.db.Session;
import org.presswatch.fetcher.emit.EventOutlet;
import org.presswatch.fetcher.emit.QueuedEvent;
import org.presswatch.fetcher.page.PageRepository.Seen;

import static java.util.stream.Collectors.toSet;

/** What is written for every download, those of all hosts together. */
final class PageJournal {

    private final EventOutlet outlet;
    private final GroupCommit<String, Boolean> attempts;
    private final GroupCommit<Handover, Boolean> handovers;

    PageJournal(Database database, EventOutlet outlet) {
        this.outlet = outlet;
        this.attempts = new GroupCommit<>(database, PageJournal::begin);
        this.handovers = new GroupCommit<>(database, this::handOn);
    }

    /**
     * A page that was downloaded, and its event.
     *
     * @param next when to look again; null for never
     */
    record Handover(DuePage page, Seen seen, @Nullable Duration next, QueuedEvent event) {}

    /** Counts an attempt before it is made, so that a page that kills the process is noticed. */
    DuePage begin(DuePage page) {
        attempts.commit(page.id());
        return page.begun();
    }

    /**
     * Stores the state and sends the event, both or neither; a revision that somebody else has handed on meanwhile is not
     * handed on again.
     *
     * @return whether it was this one
     */
    boolean handOn(Handover handover) {
        return handovers.commit(handover);
    }

    private static List<Boolean> begin(Session session, List<String> ids) throws SQLException {
        // In one order, as whoever announces them has it.
        session.update("""
                UPDATE fetcher.page SET attempts = attempts + 1
                FROM (SELECT id FROM fetcher.page WHERE id = ANY (?) ORDER BY id FOR UPDATE) begun
                WHERE page.id = begun.id""", ids);
        return ids.stream().map(id -> true).toList();
    }

    private List<Boolean> handOn(Session session, List<Handover> all) throws SQLException {
        // In one order, as above.
        List<Handover> inOrder = all.stream()
                .sorted(Comparator.comparing(handover -> handover.page().id()))
                .toList();
        int[] touched = PageRepository.done(session, inOrder);
        List<Handover> first = IntStream.range(0, touched.length)
                .filter(i -> touched[i] > 0)
                .mapToObj(inOrder::get)
                .toList();
        outlet.add(session, first.stream().map(Handover::event).toList());
        Set<String> ids = first.stream().map(handover -> handover.page().id()).collect(toSet());
        return all.stream().map(handover -> ids.contains(handover.page().id())).toList();
    }
}
