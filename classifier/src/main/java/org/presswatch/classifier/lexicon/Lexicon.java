package org.presswatch.classifier.lexicon;

import java.util.BitSet;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.text.Tokens;

/**
 * All word classes and their terms. Three classes are built in: {@code ^} and {@code $}, the places before a sentence's
 * first word and after its last, and {@code ignore}: what lies inside a mention of it is not found.
 */
public final class Lexicon {

    /** The class {@code ^}. */
    public static final int SENTENCE_START = 0;

    /** The class {@code $}. */
    public static final int SENTENCE_END = 1;

    static final int IGNORE = 2;

    private final WordTable words;
    private final TermTrie[] firstWords;
    private final Map<String, Integer> classes;
    private final BitSet terms = new BitSet();

    Lexicon(WordTable words, TermTrie root, Map<String, Integer> classes) {
        this.words = words;
        this.classes = classes;
        classes.forEach((name, wordClass) -> terms.set(wordClass, name.startsWith("\"")));
        this.firstWords = new TermTrie[words.size()];
        for (int form = 0; form < firstWords.length; form++) {
            firstWords[form] = root.find(form);
        }
    }

    /** The id of a class, from 0, or null if there is none of that name. */
    public @Nullable Integer findClass(String name) {
        return classes.get(name);
    }

    public int classCount() {
        return classes.size();
    }

    /** A reader of one text, sentence by sentence. */
    public SentenceReader read(Tokens tokens) {
        return new SentenceReader(this, tokens);
    }

    /** Whether the class is just one term, written in a pattern. */
    boolean isTerm(int wordClass) {
        return terms.get(wordClass);
    }

    int[] formsOf(String word) {
        return words.formsOf(word);
    }

    @Nullable
    TermTrie firstWord(int form) {
        return firstWords[form];
    }
}
