package org.presswatch.benchmarks.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Polls a day and median delay of each kind of feed under each policy, on two logarithmic axes. */
final class SchedulePlot {

    private static final Map<String, String> COLOURS =
            Map.of("every 15 minutes", "#b0642a", "every 60 minutes", "#888888", "adaptive", "#2a6fb0");
    private static final double LEFT = 60;
    private static final double BOTTOM = 400;
    private static final double WIDTH = 560;
    private static final double HEIGHT = 360;

    private SchedulePlot() {}

    static String svg(Map<String, List<Outcome>> outcomes) {
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 460" font-family="sans-serif" font-size="12">
                <rect width="820" height="460" fill="#fff"/>
                <path d="M60 40V400H620" fill="none" stroke="#444"/>
                <text x="340" y="440" text-anchor="middle">polls a day</text>
                <text x="18" y="220" text-anchor="middle" transform="rotate(-90 18 220)">median delay, minutes</text>
                """);
        for (int polls : List.of(4, 10, 24, 48, 96, 200)) {
            line(svg, "<text x='%.1f' y='416' text-anchor='middle'>%d</text>", x(polls), polls);
        }
        for (int delay : List.of(2, 5, 10, 20, 40, 80)) {
            line(svg, "<text x='54' y='%.1f' text-anchor='end'>%d</text>", y(delay) + 4, delay);
        }
        int legend = 60;
        for (var policy : outcomes.entrySet()) {
            String colour = COLOURS.getOrDefault(policy.getKey(), "#000");
            line(svg, "<circle cx='640' cy='%d' r='5' fill='%s'/>", legend - 4, colour);
            line(svg, "<text x='652' y='%d'>%s</text>", legend, policy.getKey());
            legend += 20;
            for (FeedKind kind : FeedKind.values()) {
                point(svg, ScheduleReport.ofKind(policy.getValue(), kind), kind, colour);
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static void point(StringBuilder svg, List<Outcome> outcomes, FeedKind kind, String colour) {
        double delay = Outcome.median(ScheduleReport.delays(outcomes));
        if (Double.isNaN(delay)) {
            return;
        }
        double x = x(ScheduleReport.pollsPerDay(outcomes));
        double y = y(delay);
        line(
                svg,
                "<circle cx='%.1f' cy='%.1f' r='5' fill='%s' fill-opacity='.8'><title>%s</title></circle>",
                x,
                y,
                colour,
                kind.title);
        line(
                svg,
                "<text x='%.1f' y='%.1f' font-size='9' fill='%s'>%s</text>",
                x + 7,
                y + 3,
                colour,
                kind.name().toLowerCase(Locale.ROOT));
    }

    private static double x(double polls) {
        return LEFT + WIDTH * Math.log(polls / 3) / Math.log(300 / 3.0);
    }

    private static double y(double delay) {
        return BOTTOM - HEIGHT * Math.log(delay / 1.5) / Math.log(120 / 1.5);
    }

    private static void line(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values).replace('\'', '"'))
                .append('\n');
    }
}
