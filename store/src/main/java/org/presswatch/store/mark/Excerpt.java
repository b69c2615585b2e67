package org.presswatch.store.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The one or two short parts of a text that tell most about the words looked for. */
public final class Excerpt {

    private static final String BETWEEN = " … ";
    private static final String BEFORE_THAT = "… ";
    private static final String AND_SO_ON = " …";
    private static final int BEFORE = 50;
    private static final int LONGEST = 170;
    /** Without a space for as long as this, a part begins or ends within a word. */
    private static final int LONGEST_WORD = 40;

    /**
     * A word that was looked for.
     *
     * @param meaning the same for all forms of a word
     */
    public record Hit(int start, int end, String meaning) {}

    /** A piece of text; {@code match} where it is one of the words. */
    public record Piece(String text, boolean match) {}

    private record Part(int start, int end, Set<String> meanings) {

        boolean touches(Part other) {
            return start <= other.end && other.start <= end;
        }
    }

    private final String text;
    private final List<Hit> hits;

    private Excerpt(String text, List<Hit> hits) {
        this.text = text;
        this.hits = hits;
    }

    /**
     * The parts in pieces, or the beginning of a text without hits; an ellipsis stands for whatever is left out.
     *
     * @param hits in their order, without overlaps
     */
    public static List<Piece> of(String text, List<Hit> hits) {
        return new Excerpt(text, hits).pieces();
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int last = 0;
        for (Part part : parts()) {
            if (part.start() > last) {
                pieces.add(new Piece(pieces.isEmpty() ? BEFORE_THAT : BETWEEN, false));
            }
            last = part.end();
            int at = part.start();
            for (Hit hit : within(part)) {
                add(text.substring(at, hit.start()), false, pieces);
                add(text.substring(hit.start(), hit.end()), true, pieces);
                at = hit.end();
            }
            add(text.substring(at, part.end()), false, pieces);
        }
        if (!text.substring(last).isBlank() && !pieces.isEmpty()) {
            pieces.add(new Piece(AND_SO_ON, false));
        }
        return List.copyOf(pieces);
    }

    private static void add(String text, boolean match, List<Piece> into) {
        if (!text.isEmpty()) {
            into.add(new Piece(text, match));
        }
    }

    private List<Part> parts() {
        List<Part> all = hits.stream().map(this::around).toList();
        if (all.isEmpty()) {
            return text.isBlank() ? List.of() : List.of(new Part(0, end(0), Set.of()));
        }
        Part best = best(all, Set.of());
        List<Part> others = all.stream().filter(part -> !part.touches(best)).toList();
        return others.isEmpty()
                ? List.of(best)
                : List.of(best, best(others, best.meanings())).stream()
                        .sorted(Comparator.comparingInt(Part::start))
                        .toList();
    }

    /** The first of those with the most words that are not yet known. */
    private static Part best(List<Part> parts, Set<String> known) {
        Part best = parts.getFirst();
        for (Part part : parts) {
            if (news(part, known) > news(best, known)) {
                best = part;
            }
        }
        return best;
    }

    private static long news(Part part, Set<String> known) {
        return part.meanings().stream()
                .filter(meaning -> !known.contains(meaning))
                .count();
    }

    private Part around(Hit hit) {
        int start = start(hit.start());
        int end = Math.max(hit.end(), end(start));
        var meanings = new HashSet<String>();
        within(new Part(start, end, Set.of())).forEach(one -> meanings.add(one.meaning()));
        return new Part(start, end, meanings);
    }

    private List<Hit> within(Part part) {
        return hits.stream()
                .filter(hit -> hit.start() >= part.start() && hit.end() <= part.end())
                .toList();
    }

    private int start(int of) {
        int earliest = Math.max(0, of - BEFORE);
        int start = earliest;
        while (start > 0 && start < of && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return start == of && of > earliest && !startsWord(of) ? whole(earliest) : start;
    }

    private boolean startsWord(int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1));
    }

    private int end(int start) {
        int latest = Math.min(text.length(), start + LONGEST);
        int end = latest;
        while (end < text.length() && end > latest - LONGEST_WORD && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end > latest - LONGEST_WORD ? end : whole(latest);
    }

    /** Never between the two halves of one character. */
    private int whole(int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
