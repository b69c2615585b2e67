package org.presswatch.classifier.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a score means what it says: of the items with a score near 0.8, four of five should have the topic. */
public final class Reliability {

    private static final double[] EDGES = {0, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 1.0001};

    private final List<Scored> items = new ArrayList<>();

    /**
     * An item whose right answer is known.
     *
     * @param right whether it belongs to the topic
     */
    public record Scored(double score, boolean right) {}

    /**
     * Items with a score from {@code from} to below {@code to}.
     *
     * @param meanScore what their scores promise
     * @param shareRight what came true
     */
    public record Bin(double from, double to, int items, double meanScore, double shareRight) {}

    /** The reliability of all that was judged. */
    public static Reliability of(List<Judged> judged) {
        var reliability = new Reliability();
        judged.forEach(one -> reliability.add(one.score(), one.isRight()));
        return reliability;
    }

    /** One score and whether it was right. */
    public void add(double score, boolean right) {
        items.add(new Scored(score, right));
    }

    /** The bins that hold any item. */
    public List<Bin> bins() {
        var bins = new ArrayList<Bin>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            List<Scored> inside = items.stream()
                    .filter(item -> item.score() >= from && item.score() < to)
                    .toList();
            if (!inside.isEmpty()) {
                bins.add(bin(from, Math.min(to, 1), inside));
            }
        }
        return bins;
    }

    /** Mean squared error of the scores: 0 is perfect, 0.25 a coin. */
    public double brierScore() {
        return items.stream()
                .mapToDouble(item -> Math.pow(item.score() - (item.right() ? 1 : 0), 2))
                .average()
                .orElse(0);
    }

    /** A Markdown table with a bar for each bin's share. */
    public String table() {
        var table = new StringBuilder("| score | items | promised | came true | |\n|---|---|---|---|---|\n");
        for (Bin bin : bins()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %.2f–%.2f | %d | %.2f | %.2f | %s |%n",
                    bin.from(),
                    bin.to(),
                    bin.items(),
                    bin.meanScore(),
                    bin.shareRight(),
                    "█".repeat((int) Math.round(bin.shareRight() * 20))));
        }
        return table.toString();
    }

    private static Bin bin(double from, double to, List<Scored> inside) {
        double mean = inside.stream().mapToDouble(Scored::score).average().orElse(0);
        double right = inside.stream().filter(Scored::right).count();
        return new Bin(from, to, inside.size(), mean, right / inside.size());
    }
}
