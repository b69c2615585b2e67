package org.presswatch.operations.letters;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.broker.TopicScan;
import org.presswatch.operations.letters.Resolution.Action;

/**
 * The dead letters of all stages. A topic only grows, so what was replayed or dropped is noted on {@code
 * dead-letters.resolved} and passed over from then on.
 */
public final class DeadLetterBox {

    private static final Comparator<DeadLetter> OLDEST_FIRST =
            Comparator.comparing(DeadLetter::at).thenComparing(DeadLetter::id);

    private final Broker broker;
    private final Clock clock;

    public DeadLetterBox(Broker broker, Clock clock) {
        this.broker = broker;
        this.clock = clock;
    }

    /** The letters that a filter leaves, at most {@code limit} of them. */
    public LetterPage list(LetterFilter filter, int limit) {
        Resolutions resolutions = Resolutions.read(broker);
        var newest = new PriorityQueue<DeadLetter>(OLDEST_FIRST);
        var total = new AtomicLong();
        new TopicScan(broker).topics(filter.topics(), filter.since(), filter.until(), record -> {
            DeadLetter letter = DeadLetter.of(record, resolutions.of(record));
            if (filter.accepts(letter)) {
                total.incrementAndGet();
                newest.add(letter);
                if (newest.size() > limit) {
                    newest.poll();
                }
            }
            return true;
        });
        List<DeadLetter> letters =
                newest.stream().sorted(OLDEST_FIRST.reversed()).toList();
        return new LetterPage(total.get(), letters);
    }

    /** How many letters are open, by dead-letter topic; those without any are left out. */
    public Map<String, Long> countOpen() {
        Resolutions resolutions = Resolutions.read(broker);
        var counts = new HashMap<String, Long>();
        new TopicScan(broker).topics(LetterFilter.OPEN.topics(), null, null, record -> {
            if (resolutions.of(record) == null) {
                counts.merge(record.topic(), 1L, Long::sum);
            }
            return true;
        });
        return counts;
    }

    /**
     * One letter with all that it holds, or empty if it is not there.
     *
     * @param longest characters of its value for people
     */
    public Optional<OpenedLetter> find(Place id, int longest) {
        if (deadLettersAmong(List.of(id)).isEmpty()) {
            return Optional.empty();
        }
        Resolutions resolutions = Resolutions.read(broker);
        var found = new AtomicReference<OpenedLetter>();
        new TopicScan(broker)
                .between(
                        Map.of(id.topicPartition(), id.offset()),
                        Map.of(id.topicPartition(), id.offset() + 1),
                        record -> {
                            DeadLetter letter = DeadLetter.of(record, resolutions.of(record));
                            found.set(OpenedLetter.of(record, letter, longest));
                            return false;
                        });
        return Optional.ofNullable(found.get());
    }

    /**
     * Sends letters back to where they came from, oldest first, and notes it in the same transaction. Each keeps its key,
     * its {@code ce_id} and the count of its attempts. What was replayed or dropped before is left alone.
     *
     * @param by whoever does it
     * @throws LetterRefusedException if some could not be sent; those before them were
     */
    public Tally replay(Collection<Place> ids, Mending mending, String by) throws LetterRefusedException {
        return resolve(ids, Action.REPLAYED, mending, by);
    }

    /** Notes that letters are not worth another try; they stay on their topic until its retention ends. */
    public Tally drop(Collection<Place> ids, String by) throws LetterRefusedException {
        return resolve(ids, Action.DROPPED, Mending.NONE, by);
    }

    private Tally resolve(Collection<Place> ids, Action action, Mending mending, String by)
            throws LetterRefusedException {
        List<Place> letters = deadLettersAmong(ids);
        if (letters.isEmpty()) {
            return new Tally(0, 0, ids.size());
        }
        try (var desk = new ResolvingDesk(broker, clock, by)) {
            Tally tally = desk.resolve(letters, action, mending);
            return new Tally(tally.done(), tally.before(), tally.missing() + ids.size() - letters.size());
        }
    }

    /** Those that name a partition of a dead-letter topic, each once, in order. */
    private List<Place> deadLettersAmong(Collection<Place> ids) {
        var scan = new TopicScan(broker);
        Set<TopicPartition> there = ids.stream()
                .map(Place::topic)
                .distinct()
                .filter(LetterFilter.OPEN.topics()::contains)
                .flatMap(topic -> scan.partitionsOf(topic).stream())
                .collect(Collectors.toSet());
        return ids.stream()
                .filter(id -> there.contains(id.topicPartition()))
                .distinct()
                .sorted()
                .toList();
    }
}
