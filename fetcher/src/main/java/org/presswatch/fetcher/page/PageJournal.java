package org.presswatch.fetcher.page;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.GroupCommit;
import org.presswatch.fetcher.db.Session;
import org.presswatch.fetcher.emit.EventOutlet;
import org.presswatch.fetcher.page.PageTurn.Download;

import static java.util.stream.Collectors.toSet;

/**
 * What is written between two pages of a host, for all hosts together: the page that was downloaded, its event, and the
 * attempt at the next.
 */
public final class PageJournal implements AutoCloseable {

    private final EventOutlet outlet;
    private final String owner;
    private final GroupCommit<PageTurn, Turned> turns;

    /** @param owner names the replica whose hosts they are */
    public PageJournal(Database database, EventOutlet outlet, String owner) {
        this.outlet = outlet;
        this.owner = owner;
        this.turns = new GroupCommit<>(database, "page-journal", this::store);
    }

    /**
     * What became of a turn.
     *
     * @param first whether the download was handed on, and not by somebody else before
     * @param next the page to ask for now; its attempt is counted already
     */
    record Turned(boolean first, Optional<DuePage> next) {}

    public void start() {
        turns.start();
    }

    @Override
    public void close() {
        turns.close();
    }

    /**
     * The host's next page, if one is due and the host is this replica's. The attempt is counted before it is made, so
     * that a page that kills the process is noticed.
     */
    public Optional<DuePage> take(String host) {
        return turns.commit(new PageTurn(host, null, true)).next();
    }

    /** Stores the download and sends its event, both or neither. */
    Turned store(PageTurn turn) {
        return turns.commit(turn);
    }

    private List<Turned> store(Session session, List<PageTurn> all) throws SQLException {
        Set<String> first = storeDownloads(session, all);
        Map<String, DuePage> next = PageRepository.take(
                session,
                owner,
                all.stream().filter(PageTurn::next).map(PageTurn::host).toList());
        return all.stream()
                .map(turn -> new Turned(
                        turn.seen() != null && first.contains(turn.seen().page().id()),
                        turn.next() ? Optional.ofNullable(next.get(turn.host())) : Optional.empty()))
                .toList();
    }

    private Set<String> storeDownloads(Session session, List<PageTurn> all) throws SQLException {
        // In one order, as whoever announces them has it, so that two transactions cannot wait for each other.
        List<Download> inOrder = all.stream()
                .map(PageTurn::seen)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(download -> download.page().id()))
                .toList();
        if (inOrder.isEmpty()) {
            return Set.of();
        }
        int[] touched = PageRepository.done(session, inOrder);
        List<Download> first = IntStream.range(0, touched.length)
                .filter(i -> touched[i] > 0)
                .mapToObj(inOrder::get)
                .toList();
        outlet.add(
                session,
                first.stream().map(Download::event).filter(Objects::nonNull).toList());
        return first.stream().map(download -> download.page().id()).collect(toSet());
    }
}
