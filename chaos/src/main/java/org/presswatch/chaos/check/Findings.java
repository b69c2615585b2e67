package org.presswatch.chaos.check;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.presswatch.chaos.input.Addresses;
import org.presswatch.chaos.input.Item;
import org.presswatch.chaos.input.Pages;
import org.presswatch.chaos.input.Plan;
import org.presswatch.chaos.input.PoisonKind;
import org.presswatch.events.Topics;

/**
 * What arrived, against what was sent.
 *
 * @param stored revisions in the database that were sent
 * @param lost revisions that were sent and are not in the database
 * @param extra rows of the database that nobody sent
 * @param missing by topic, how many revisions a {@code read_committed} subscriber does not see; topics without one are
 *     left out
 * @param repeated by topic, how many records that subscriber sees beyond one for each revision
 * @param staleOverwrites articles that do not show their newest revision
 * @param deadLetters all of them
 * @param wrongDeadLetters those of sound records, those with another reason than they should have, and those that are
 *     not there
 * @param offsetsAtEnd whether every stage has read its topic to the end
 */
public record Findings(
        int stored,
        int lost,
        int extra,
        Map<String, Integer> missing,
        Map<String, Integer> repeated,
        int staleOverwrites,
        int deadLetters,
        int wrongDeadLetters,
        boolean offsetsAtEnd) {

    /** Reads everything from topics and database. */
    public static Findings of(Plan plan, Addresses addresses, String servers, String jdbcUrl)
            throws SQLException, InterruptedException {
        Set<Key> expected = new HashSet<>();
        Map<String, StoreRows.Shown> newest = new HashMap<>();
        for (Item item : plan.accepted()) {
            expected.add(new Key(addresses.idOf(item), item.revision()));
            newest.merge(
                    addresses.idOf(item),
                    new StoreRows.Shown(item.revision(), titleOf(item)),
                    (one, other) -> one.revision() > other.revision() ? one : other);
        }
        StoreRows rows = StoreRows.read(jdbcUrl);
        TopicCounts counts = TopicCounts.of(new TopicReading(servers));
        int stored = (int) expected.stream().filter(rows.revisions()::contains).count();
        return new Findings(
                stored,
                expected.size() - stored,
                rows.revisions().size() - stored,
                byTopic(counts, expected, counts::missing),
                byTopic(counts, expected, counts::repeated),
                stale(newest, rows),
                counts.allDeadLetters(),
                wrongDeadLetters(plan.refused(), counts),
                new Groups(servers).areAtEnd());
    }

    /** Whether everything is as it was sent. */
    public boolean areGood() {
        return lost == 0
                && extra == 0
                && missing.isEmpty()
                && repeated.isEmpty()
                && staleOverwrites == 0
                && wrongDeadLetters == 0
                && offsetsAtEnd;
    }

    private interface Count {
        int of(String topic, Set<Key> expected);
    }

    private static Map<String, Integer> byTopic(TopicCounts counts, Set<Key> expected, Count count) {
        Map<String, Integer> found = new TreeMap<>();
        for (String topic : List.of(Topics.PAGES_FETCHED, Topics.ARTICLES_PARSED, Topics.ARTICLES_CLASSIFIED)) {
            found.put(topic, count.of(topic, expected));
        }
        counts.topicsOfTopics().forEach(topic -> found.put(topic, count.of(topic, counts.dueOn(topic))));
        found.values().removeIf(number -> number == 0);
        return found;
    }

    private static int stale(Map<String, StoreRows.Shown> newest, StoreRows rows) {
        return (int) newest.entrySet().stream()
                .filter(article -> rows.shown().containsKey(article.getKey()))
                .filter(article -> !article.getValue().equals(rows.shown().get(article.getKey())))
                .count();
    }

    /** Poison that is accepted is cleaned on its way: its title is then as if it had been clean. */
    private static String titleOf(Item item) {
        return Pages.title(item.article(), item.revision());
    }

    private static int wrongDeadLetters(List<Item> refused, TopicCounts counts) {
        Map<String, Integer> due = new TreeMap<>();
        refused.forEach(item -> due.merge(item.poison().label(), 1, Integer::sum));
        int wrong = counts.strayDeadLetters();
        for (PoisonKind kind : PoisonKind.values()) {
            Map<String, Integer> reasons = counts.deadLetters().getOrDefault(kind.label(), Map.of());
            int right = kind.findReason()
                    .map(reason -> reasons.getOrDefault(reason, 0))
                    .orElse(0);
            int all = reasons.values().stream().mapToInt(Integer::intValue).sum();
            wrong += all - right + Math.abs(due.getOrDefault(kind.label(), 0) - right);
        }
        return wrong;
    }
}
