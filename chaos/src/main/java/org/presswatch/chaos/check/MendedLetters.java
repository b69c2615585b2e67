package org.presswatch.chaos.check;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.presswatch.chaos.input.Item;
import org.presswatch.chaos.input.PageRecords;
import org.presswatch.chaos.input.Pages;
import org.presswatch.events.PageFetched;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.letters.DeadLetter;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.operations.letters.LetterFilter;
import org.presswatch.operations.letters.LetterRefusedException;
import org.presswatch.operations.letters.Mending;

/** Mends one dead letter of each reason, sends it back to where it came from, and looks for its article. */
public final class MendedLetters {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int MOST_LETTERS = 100_000;

    /**
     * What became of them.
     *
     * @param replayed letters that were sent back
     * @param stored those whose article came to the database
     */
    public record Mended(int replayed, int stored) {

        public static final Mended NONE = new Mended(0, 0);

        public boolean isGood() {
            return replayed == stored;
        }
    }

    private MendedLetters() {}

    /** Returns when all are stored, or after two minutes. */
    public static Mended replay(String servers, String jdbcUrl) throws InterruptedException, SQLException {
        var box = new DeadLetterBox(Broker.at(servers), Clock.systemUTC());
        Map<String, DeadLetter> byReason = new TreeMap<>();
        box.list(LetterFilter.OPEN, MOST_LETTERS).letters().stream()
                .filter(letter -> letter.subject() != null)
                .forEach(letter -> byReason.putIfAbsent(letter.reason(), letter));
        for (DeadLetter letter : byReason.values()) {
            replay(box, letter);
        }
        Set<Key> expected = byReason.values().stream()
                .map(letter -> new Key(Pages.id(articleOf(letter)), 1))
                .collect(Collectors.toSet());
        return new Mended(expected.size(), awaitStored(jdbcUrl, expected));
    }

    private static void replay(DeadLetterBox box, DeadLetter letter) {
        ProducerRecord<String, byte[]> sound = PageRecords.sound(new Item(articleOf(letter), 1, null));
        var mending = new Mending(sound.value(), sound.key(), Map.of("ce_type", PageFetched.TYPE));
        try {
            box.replay(List.of(letter.id()), mending, "chaos");
        } catch (LetterRefusedException e) {
            throw new IllegalStateException("a mended letter was refused: " + e.getMessage(), e);
        }
    }

    private static int articleOf(DeadLetter letter) {
        String url = String.valueOf(letter.subject());
        return Integer.parseInt(url.substring(url.lastIndexOf('/') + 1));
    }

    private static int awaitStored(String jdbcUrl, Set<Key> expected) throws InterruptedException, SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Set<Key> stored = StoreRows.read(jdbcUrl).revisions();
            int found = (int) expected.stream().filter(stored::contains).count();
            if (found == expected.size() || System.nanoTime() > deadline) {
                return found;
            }
            Thread.sleep(LOOK);
        }
    }
}
