package org.presswatch.store.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.presswatch.store.mark.MarkedText.Piece;

/** Cuts a text into paragraphs and these at the edges of the marks, which may touch, overlap or enclose each other. */
public final class TextMarker {

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    /** A mark in UTF-16 units. */
    private record Span(Mark mark, int start, int end) {

        boolean covers(int from, int to) {
            return start <= from && to <= end;
        }
    }

    private TextMarker() {}

    /** The text with its marks; one that does not fit the text is left out. */
    public static MarkedText mark(String text, List<Mark> marks) {
        List<Span> spans = spans(text, marks);
        var paragraphs = new ArrayList<List<Piece>>();
        Matcher gap = BETWEEN_PARAGRAPHS.matcher(text);
        int from = 0;
        while (gap.find()) {
            addParagraph(text, from, gap.start(), spans, paragraphs);
            from = gap.end();
        }
        addParagraph(text, from, text.length(), spans, paragraphs);
        return new MarkedText(paragraphs);
    }

    /** Whether the quote stands where the mark says. */
    public static boolean fits(String text, Mark mark) {
        return !spans(text, List.of(mark)).isEmpty();
    }

    private static List<Span> spans(String text, List<Mark> marks) {
        int length = text.codePointCount(0, text.length());
        var spans = new ArrayList<Span>();
        for (Mark mark : marks) {
            if (mark.start() >= 0 && mark.start() < mark.end() && mark.end() <= length) {
                int start = text.offsetByCodePoints(0, mark.start());
                int end = text.offsetByCodePoints(start, mark.end() - mark.start());
                if (text.substring(start, end).equals(mark.quote())) {
                    spans.add(new Span(mark, start, end));
                }
            }
        }
        return spans;
    }

    private static void addParagraph(String text, int from, int to, List<Span> spans, List<List<Piece>> paragraphs) {
        if (text.substring(from, to).isBlank()) {
            return;
        }
        List<Span> within = spans.stream()
                .filter(span -> span.start() < to && span.end() > from)
                .toList();
        var edges = new TreeSet<>(List.of(from, to));
        within.forEach(span -> {
            edges.add(Math.clamp(span.start(), from, to));
            edges.add(Math.clamp(span.end(), from, to));
        });
        var pieces = new ArrayList<Piece>();
        int start = from;
        for (int end : edges.tailSet(from, false)) {
            pieces.add(piece(text, start, end, within));
            start = end;
        }
        paragraphs.add(pieces);
    }

    private static Piece piece(String text, int from, int to, List<Span> spans) {
        List<Span> covering = spans.stream()
                .filter(span -> span.covers(from, to))
                .sorted(Comparator.comparingInt((Span span) -> span.end() - span.start())
                        .thenComparing(span -> span.mark().number()))
                .toList();
        if (covering.isEmpty()) {
            return new Piece(text.substring(from, to), "", "", List.of());
        }
        return new Piece(
                text.substring(from, to),
                covering.getFirst().mark().role(),
                covering.stream().map(span -> span.mark().label()).distinct().collect(Collectors.joining("; ")),
                covering.stream()
                        .filter(span -> span.start() == from)
                        .map(span -> span.mark().number())
                        .sorted()
                        .toList());
    }
}
