package org.presswatch.store.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.presswatch.store.diff.Comparison.Piece;
import org.presswatch.store.diff.Comparison.Row;
import org.presswatch.store.diff.Edits.Kind;
import org.presswatch.store.diff.Edits.Step;

/** Compares texts by paragraph, and paragraphs that were reworded by word. */
public final class TextComparison {

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=\\s)(?=\\S)|(?<=[\\p{L}\\p{N}])(?=[^\\p{L}\\p{N}\\s])");

    private final List<String> before;
    private final List<String> after;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> added = new ArrayList<>();

    private TextComparison(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    public static Comparison of(String before, String after) {
        return new TextComparison(paragraphs(before), paragraphs(after)).compared();
    }

    private static List<String> paragraphs(String text) {
        return text.isBlank() ? List.of() : List.of(BETWEEN_PARAGRAPHS.split(text.strip()));
    }

    private Comparison compared() {
        for (Step step : Edits.between(before, after)) {
            switch (step.kind()) {
                case REMOVED -> removed.add(before.get(step.oldIndex()));
                case ADDED -> added.add(after.get(step.newIndex()));
                case SAME -> {
                    flush();
                    List<Piece> both = List.of(new Piece(after.get(step.newIndex()), false));
                    rows.add(new Row(both, both, false));
                }
            }
        }
        flush();
        return new Comparison(rows);
    }

    /** Paragraphs that went and those that came in their place stand side by side, in their order. */
    private void flush() {
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            rows.add(row(i < removed.size() ? removed.get(i) : "", i < added.size() ? added.get(i) : ""));
        }
        removed.clear();
        added.clear();
    }

    private static Row row(String before, String after) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        var left = new ArrayList<Piece>();
        var right = new ArrayList<Piece>();
        for (Step step : Edits.between(old, fresh)) {
            if (step.kind() != Kind.ADDED) {
                append(left, old.get(step.oldIndex()), step.kind() == Kind.REMOVED);
            }
            if (step.kind() != Kind.REMOVED) {
                append(right, fresh.get(step.newIndex()), step.kind() == Kind.ADDED);
            }
        }
        return new Row(List.copyOf(left), List.copyOf(right), true);
    }

    private static List<String> words(String paragraph) {
        return paragraph.isEmpty() ? List.of() : List.of(BETWEEN_WORDS.split(paragraph));
    }

    private static void append(List<Piece> pieces, String word, boolean changed) {
        if (!pieces.isEmpty() && pieces.getLast().changed() == changed) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().text() + word, changed));
        } else {
            pieces.add(new Piece(word, changed));
        }
    }
}
