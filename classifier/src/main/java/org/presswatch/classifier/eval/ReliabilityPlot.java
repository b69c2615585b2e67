package org.presswatch.classifier.eval;

import java.util.List;
import java.util.Locale;

/** Draws what scores promise against what comes true, as SVG: points on the diagonal keep their word. */
public final class ReliabilityPlot {

    private static final int SIDE = 320;
    private static final int MARGIN = 40;
    private static final double SMALLEST = 3;
    private static final double LARGEST = 12;

    private ReliabilityPlot() {}

    /** The plot of the bins; a bigger point stands for more items. */
    public static String svg(List<Reliability.Bin> bins) {
        int all = SIDE + 2 * MARGIN;
        var svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" font-family="sans-serif" font-size="12">
                <rect width="%1$d" height="%1$d" fill="#fff"/>
                <path d="M%2$d %2$dV%3$dH%3$d" fill="none" stroke="#444"/>
                <path d="M%2$d %3$dL%3$d %2$d" stroke="#bbb" stroke-dasharray="4"/>
                <text x="%4$d" y="%5$d" text-anchor="middle">score promised</text>
                <text x="14" y="%4$d" text-anchor="middle" transform="rotate(-90 14 %4$d)">came true</text>
                """, all, MARGIN, SIDE + MARGIN, all / 2, all - 10));
        bins.forEach(bin -> svg.append(point(bin)));
        return svg.append("</svg>\n").toString();
    }

    private static String point(Reliability.Bin bin) {
        return String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#2a6fb0\" fill-opacity=\".7\">"
                        + "<title>%d items</title></circle>%n",
                MARGIN + bin.meanScore() * SIDE,
                MARGIN + (1 - bin.shareRight()) * SIDE,
                Math.min(LARGEST, SMALLEST + Math.log10(bin.items()) * 3),
                bin.items());
    }
}
