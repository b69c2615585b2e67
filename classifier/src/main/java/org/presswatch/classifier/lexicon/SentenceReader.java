package org.presswatch.classifier.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.text.Tokens;

/** Finds the mentions in one sentence after the other; it holds those of one sentence at a time. */
public final class SentenceReader {

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final @Nullable List<Mention>[] byClass;
    private final List<Integer> present = new ArrayList<>();
    private final List<Mention> found = new ArrayList<>();
    private int[] coverStart = {};
    private int[] coverEnd = {};
    private int from;
    private int to;

    SentenceReader(Lexicon lexicon, Tokens tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.byClass = emptyLists(lexicon.classCount());
    }

    /** Reads a sentence; what was found in the one before is forgotten. */
    public void read(int sentence) {
        for (int wordClass : present) {
            byClass[wordClass] = null;
        }
        present.clear();
        found.clear();
        from = tokens.sentenceStart(sentence);
        to = tokens.sentenceEnd(sentence);
        coverStart = new int[to - from];
        coverEnd = new int[to - from];
        int[][] forms = new int[to - from][];
        Arrays.setAll(forms, i -> lexicon.formsOf(tokens.word(from + i)));
        for (int token = 0; token < forms.length; token++) {
            find(forms, token);
        }
        add(new Mention(Lexicon.SENTENCE_START, from, from, null));
        add(new Mention(Lexicon.SENTENCE_END, to, to, null));
        found.stream().filter(this::isUncovered).forEach(this::add);
    }

    /** The classes that the sentence mentions, each once. */
    public List<Integer> present() {
        return present;
    }

    /** The mentions of a class in the order of the text. */
    public List<Mention> mentionsOf(int wordClass) {
        List<Mention> mentions = byClass[wordClass];
        return mentions == null ? List.of() : mentions;
    }

    /** Whether the sentence mentions a class. */
    public boolean mentions(int wordClass) {
        return byClass[wordClass] != null;
    }

    public int start() {
        return from;
    }

    public int end() {
        return to;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<Mention>[] emptyLists(int count) {
        return new List[count];
    }

    private void find(int[][] forms, int first) {
        for (int form : forms[first]) {
            TermTrie node = lexicon.firstWord(form);
            if (node != null) {
                follow(node, forms, first, first + 1);
            }
        }
    }

    private void follow(TermTrie node, int[][] forms, int first, int next) {
        for (TermTrie.Label label : node.labels()) {
            found.add(new Mention(label.wordClass(), from + first, from + next, label.entity()));
            if (label.entity() != null || label.wordClass() == Lexicon.IGNORE) {
                cover(first, next);
            }
        }
        if (next == forms.length || node.isLeaf()) {
            return;
        }
        for (int form : forms[next]) {
            TermTrie deeper = node.find(form);
            if (deeper != null) {
                follow(deeper, forms, first, next + 1);
            }
        }
    }

    private void cover(int start, int end) {
        for (int i = start; i < end; i++) {
            if (end - start > coverEnd[i] - coverStart[i]) {
                coverStart[i] = start;
                coverEnd[i] = end;
            }
        }
    }

    /** Not part of a longer name, Moscow is no city in "The Moscow Times", and not what a name only looks like. */
    private boolean isUncovered(Mention mention) {
        int start = from + coverStart[mention.start() - from];
        int end = from + coverEnd[mention.start() - from];
        boolean looksLikeIt = mention.covers(start, end)
                && mention.entity() == null
                && mention.wordClass() != Lexicon.IGNORE
                && !lexicon.isTerm(mention.wordClass());
        return !mention.isInside(start, end) && !looksLikeIt;
    }

    private void add(Mention mention) {
        List<Mention> mentions = byClass[mention.wordClass()];
        if (mentions == null) {
            mentions = new ArrayList<>(4);
            byClass[mention.wordClass()] = mentions;
            present.add(mention.wordClass());
        }
        mentions.removeIf(other -> other.isShorterWithin(mention));
        if (mentions.stream().noneMatch(mention::isShorterWithin)) {
            mentions.add(mention);
        }
    }
}
