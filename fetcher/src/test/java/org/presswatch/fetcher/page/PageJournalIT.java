package org.presswatch.fetcher.page;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presswatch.events.FeedEntry;
import org.presswatch.events.HttpFacts;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.FetcherSchema;
import org.presswatch.fetcher.emit.TellingOutlet;
import org.presswatch.fetcher.host.HostRepository;
import org.presswatch.fetcher.page.PageJournal.Turned;
import org.presswatch.fetcher.page.PageRepository.Seen;
import org.presswatch.fetcher.page.PageTurn.Download;

import static org.assertj.core.api.Assertions.assertThat;

class PageJournalIT {

    private static final String HOST = "outlet.example";
    private static final String FIRST = "https://outlet.example/first";
    private static final String SECOND = "https://outlet.example/second";
    private static final HttpFacts HTTP = new HttpFacts(200, null, null, null, null, List.of(), null);

    private final Database database = FetcherSchema.fresh();
    private final AtomicInteger told = new AtomicInteger();
    private final TellingOutlet outlet = new TellingOutlet(event -> told.incrementAndGet());
    private final PageJournal journal = new PageJournal(database, outlet, "one");
    private final HostRepository hosts = new HostRepository(database, "one", Duration.ofMinutes(1));

    @BeforeEach
    void start() {
        journal.start();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void countsTheAttemptAtWhatItTakes() {
        announce(FIRST, "a");
        hosts.claim(1);
        assertThat(journal.take(HOST)).map(DuePage::attempts).hasValue(1);
        assertThat(journal.take(HOST)).map(DuePage::attempts).hasValue(2);
    }

    @Test
    void takesNothingOfAHostThatIsAnothers() {
        announce(FIRST, "a");
        assertThat(journal.take(HOST)).isEmpty();
        new HostRepository(database, "two", Duration.ofMinutes(1)).claim(1);
        assertThat(journal.take(HOST)).isEmpty();
        try (var others = new PageJournal(database, outlet, "two")) {
            assertThat(others.take(HOST)).isPresent();
        }
    }

    @Test
    void takesTheNextPage_onceTheOneBeforeIsStored() {
        announce(FIRST, "a");
        announce(SECOND, "b");
        hosts.claim(1);
        DuePage page = journal.take(HOST).orElseThrow();
        Turned turned = journal.store(new PageTurn(HOST, download(page), true));
        assertThat(turned.first()).isTrue();
        assertThat(turned.next()).map(DuePage::url).hasValue(SECOND);
        assertThat(journal.store(new PageTurn(HOST, download(turned.next().orElseThrow()), true))
                        .next())
                .isEmpty();
    }

    @Test
    void takesAPageAsItIsNow_whenItIsAnnouncedAnewMeanwhile() {
        announce(FIRST, "a");
        announce(SECOND, "b");
        hosts.claim(1);
        DuePage page = journal.take(HOST).orElseThrow();
        announce(SECOND, "another title");
        DuePage next =
                journal.store(new PageTurn(HOST, download(page), true)).next().orElseThrow();
        assertThat(next.entry().title()).isEqualTo("another title");
        assertThat(journal.store(new PageTurn(HOST, download(next), true)).next())
                .as("it was asked for as it is now, and is not due again")
                .isEmpty();
    }

    @Test
    void leavesAPageThatIsBeingAnnounced_untilThatIsDone() {
        announce(FIRST, "a");
        hosts.claim(1);
        database.inTransaction(session -> {
            PageRepository.announce(session, "feed", List.of(announcement(FIRST, "new")), Duration.ZERO);
            assertThat(journal.take(HOST)).isEmpty();
            return null;
        });
        assertThat(journal.take(HOST)).map(page -> page.entry().title()).hasValue("new");
    }

    @Test
    void leavesAPageDue_thatWasAnnouncedAnewDuringItsDownload() {
        announce(FIRST, "a");
        hosts.claim(1);
        DuePage page = journal.take(HOST).orElseThrow();
        announce(FIRST, "new");
        Turned turned = journal.store(new PageTurn(HOST, download(page), true));
        assertThat(turned.first()).isTrue();
        assertThat(turned.next()).map(next -> next.entry().title()).hasValue("new");
    }

    @Test
    void handsARevisionOnOnce() {
        announce(FIRST, "a");
        hosts.claim(1);
        DuePage page = journal.take(HOST).orElseThrow();
        assertThat(journal.store(new PageTurn(HOST, download(page), false)).first())
                .isTrue();
        assertThat(journal.store(new PageTurn(HOST, download(page), false)).first())
                .isFalse();
        assertThat(told).hasValue(1);
    }

    private void announce(String url, String title) {
        database.inTransaction(
                session -> PageRepository.announce(session, "feed", List.of(announcement(url, title)), Duration.ZERO));
    }

    private static Announcement announcement(String url, String title) {
        return Announcement.of(
                url,
                new FeedEntry(
                        "https://outlet.example/feed",
                        null,
                        null,
                        url,
                        title,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null));
    }

    private Download download(DuePage page) {
        var event = new org.presswatch.events.PageFetched(
                page.id(), page.revision() + 1, page.url(), java.time.Instant.EPOCH, HTTP, page.entry(), new byte[] {1
                });
        return new Download(page, new Seen(page.revision() + 1, "hash", HTTP), null, outlet.prepare(event));
    }
}
