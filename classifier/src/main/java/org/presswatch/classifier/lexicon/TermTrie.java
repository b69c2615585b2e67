package org.presswatch.classifier.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** All terms of all lexicons as one tree of word forms. */
final class TermTrie {

    private final Map<Integer, TermTrie> next = new HashMap<>();
    private List<Label> labels = List.of();

    /** What a term stands for. */
    record Label(int wordClass, @Nullable NamedEntity entity) {}

    TermTrie descend(int form) {
        return next.computeIfAbsent(form, f -> new TermTrie());
    }

    @Nullable
    TermTrie find(int form) {
        return next.get(form);
    }

    boolean isLeaf() {
        return next.isEmpty();
    }

    List<Label> labels() {
        return labels;
    }

    void add(Label label) {
        if (!labels.contains(label)) {
            var more = new ArrayList<>(labels);
            more.add(label);
            labels = List.copyOf(more);
        }
    }
}
