package org.presswatch.chaos.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * All that is sent, in its order: the same seed gives the same. Every tenth article is corrected later, and of every
 * fifth of those the correction comes first.
 *
 * @param items the records
 */
public record Plan(List<Item> items) {

    private static final int CORRECTED_EACH = 10;
    private static final int LATE_EACH = 5;
    private static final int LONGEST_GAP = 200;

    private record Placed(double place, Item item) {}

    public Plan {
        items = List.copyOf(items);
    }

    /**
     * @param poisonPercent poison records for each hundred articles
     */
    public static Plan of(int articles, double poisonPercent, long seed) {
        var random = new Random(seed);
        var placed = new ArrayList<Placed>();
        int corrected = 0;
        for (int article = 0; article < articles; article++) {
            if (article % CORRECTED_EACH != CORRECTED_EACH - 1) {
                placed.add(new Placed(article, new Item(article, 1, null)));
                continue;
            }
            boolean late = corrected++ % LATE_EACH == LATE_EACH - 1;
            double second = article + 1 + random.nextDouble() * LONGEST_GAP;
            placed.add(new Placed(late ? second : article, new Item(article, 1, null)));
            placed.add(new Placed(late ? article : second, new Item(article, 2, null)));
        }
        int poisoned = (int) Math.round(articles * poisonPercent / 100);
        for (int poison = 0; poison < poisoned; poison++) {
            PoisonKind kind = PoisonKind.values()[poison % PoisonKind.values().length];
            placed.add(new Placed(random.nextDouble() * articles, new Item(articles + poison, 1, kind)));
        }
        return new Plan(placed.stream()
                .sorted(Comparator.comparingDouble(Placed::place))
                .map(Placed::item)
                .toList());
    }

    /** What is an article as it should be. */
    public Plan sound() {
        return new Plan(items.stream().filter(item -> item.poison() == null).toList());
    }

    /** What is not as it should be. */
    public Plan poison() {
        return new Plan(items.stream().filter(item -> item.poison() != null).toList());
    }

    /** What must arrive in the store. */
    public List<Item> accepted() {
        return items.stream().filter(Item::isAccepted).toList();
    }

    /** What must become a dead letter. */
    public List<Item> refused() {
        return items.stream().filter(item -> !item.isAccepted()).toList();
    }
}
