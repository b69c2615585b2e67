package org.presswatch.benchmarks.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Stacks laid on each other: the wider a box, the more samples had it; who called it is below. */
final class FlameGraph {

    private static final int WIDTH = 1200;
    private static final int ROW = 16;
    private static final double NARROWEST = 3;
    private static final double CHARACTER = 6.5;

    private static final class Frame {
        private final Map<String, Frame> callees = new TreeMap<>();
        private int samples;
    }

    private final Frame root = new Frame();

    /** Adds one sample, the outermost method first. */
    void add(List<String> stack) {
        root.samples++;
        Frame at = root;
        for (String method : stack) {
            at = at.callees.computeIfAbsent(method, name -> new Frame());
            at.samples++;
        }
    }

    /** The whole picture. */
    String toSvg(String title) {
        int height = (depth(root) + 2) * ROW;
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"monospace\""
                        + " font-size=\"11\">%n<style>rect { height: %dpx; stroke: #fff; stroke-width: 0.4 }</style>%n"
                        + "<text x=\"4\" y=\"12\">%s: %d samples</text>%n",
                WIDTH,
                height,
                ROW,
                escaped(title),
                root.samples));
        draw(svg, root, 0, height - ROW);
        return svg.append("</svg>\n").toString();
    }

    private void draw(StringBuilder svg, Frame frame, double left, int top) {
        double x = left;
        for (Map.Entry<String, Frame> callee : frame.callees.entrySet()) {
            double width = (double) WIDTH * callee.getValue().samples / root.samples;
            if (width >= NARROWEST) {
                box(svg, callee.getKey(), callee.getValue().samples, new double[] {x, top, width});
                draw(svg, callee.getValue(), x, top - ROW);
            }
            x += width;
        }
    }

    private void box(StringBuilder svg, String method, int samples, double[] place) {
        int hue = 20 + Math.floorMod(method.hashCode(), 40);
        svg.append(String.format(
                Locale.ROOT,
                "<g><title>%s %.1f %%</title><rect x=\"%.1f\" y=\"%.0f\" width=\"%.1f\""
                        + " fill=\"hsl(%d 85%% 65%%)\"/>",
                escaped(method),
                100.0 * samples / root.samples,
                place[0],
                place[1],
                place[2],
                hue));
        int letters = (int) (place[2] / CHARACTER) - 1;
        if (letters > 2) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.0f\">%s</text>",
                    place[0] + 2,
                    place[1] + 12,
                    escaped(method.substring(0, Math.min(letters, method.length())))));
        }
        svg.append("</g>\n");
    }

    private static int depth(Frame frame) {
        return frame.callees.values().stream()
                .mapToInt(callee -> 1 + depth(callee))
                .max()
                .orElse(0);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
