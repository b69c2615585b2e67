package org.presswatch.classifier.eval;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Precision, recall and F1 of each topic, first over what is clear, then over what people could argue about. */
public final class TopicScores {

    private TopicScores() {}

    /** Counts of one topic over some items. */
    record Counts(long hits, long falseAlarms, long missed) {

        static Counts of(List<Judged> judged) {
            return new Counts(
                    judged.stream().filter(j -> j.isTagged() && j.isRight()).count(),
                    judged.stream().filter(j -> j.isTagged() && !j.isRight()).count(),
                    judged.stream().filter(j -> !j.isTagged() && j.isRight()).count());
        }

        double precision() {
            return share(hits, hits + falseAlarms);
        }

        double recall() {
            return share(hits, hits + missed);
        }

        double f1() {
            return share(2 * hits, 2 * hits + falseAlarms + missed);
        }

        private static double share(long part, long whole) {
            return whole == 0 ? Double.NaN : (double) part / whole;
        }
    }

    /** A Markdown table. */
    public static String table(List<Judged> judged) {
        var table = new StringBuilder(
                "| items | topic | with it | false | precision | recall | F1 |\n|---|---|---|---|---|---|---|\n");
        append(table, "clear", judged.stream().filter(j -> !j.isEdge()).toList());
        append(table, "edge", judged.stream().filter(Judged::isEdge).toList());
        return table.toString();
    }

    private static void append(StringBuilder table, String items, List<Judged> judged) {
        var topics = new TreeSet<String>();
        judged.forEach(j -> topics.add(j.topicId()));
        for (String topic : topics) {
            Counts counts = Counts.of(
                    judged.stream().filter(j -> j.topicId().equals(topic)).toList());
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %d | %s | %s | %s |%n",
                    items,
                    topic,
                    counts.hits() + counts.missed(),
                    counts.falseAlarms(),
                    figure(counts.precision()),
                    figure(counts.recall()),
                    figure(counts.f1())));
        }
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
}
