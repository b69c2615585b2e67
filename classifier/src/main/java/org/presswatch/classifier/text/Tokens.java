package org.presswatch.classifier.text;

import java.util.Arrays;

/**
 * A text cut into words and the few marks that matter between them, and these into sentences. Words joined by hyphens
 * are words of their own, so is a possessive {@code 's}; quotation marks are left out.
 */
public final class Tokens {

    private static final int FIRST_CAPACITY = 64;

    private final String text;
    private int size;
    private int[] starts = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int sentences;
    private int[] sentenceStarts = new int[FIRST_CAPACITY / 8];

    Tokens(String text) {
        this.text = text;
    }

    /** Cuts a text. */
    public static Tokens of(String text) {
        return new Tokenizer(text).cut();
    }

    public int size() {
        return size;
    }

    /** The token as it is written. */
    public String word(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The words from one token to before another, as they are written. */
    public String quote(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    /** Where a token starts, in code points. */
    public int startOf(int token) {
        return text.codePointCount(0, starts[token]);
    }

    /** Where a token ends, in code points. */
    public int endOf(int token) {
        return text.codePointCount(0, ends[token]);
    }

    public int sentences() {
        return sentences;
    }

    /** First token of a sentence. */
    public int sentenceStart(int sentence) {
        return sentenceStarts[sentence];
    }

    /** Token after the last one of a sentence. */
    public int sentenceEnd(int sentence) {
        return sentence + 1 < sentences ? sentenceStarts[sentence + 1] : size;
    }

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        if (sentences == 0) {
            openSentence();
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** The next token starts a sentence, unless the last sentence is still empty. */
    void endSentence() {
        if (size > 0 && sentenceStarts[sentences - 1] < size) {
            openSentence();
        }
    }

    Tokens closed() {
        if (sentences > 0 && sentenceStarts[sentences - 1] == size) {
            sentences--;
        }
        return this;
    }

    char lastCharacter() {
        return size == 0 ? '\n' : text.charAt(ends[size - 1] - 1);
    }

    int lastLength() {
        return size == 0 ? 0 : ends[size - 1] - starts[size - 1];
    }

    private void openSentence() {
        if (sentences == sentenceStarts.length) {
            sentenceStarts = Arrays.copyOf(sentenceStarts, sentences * 2);
        }
        sentenceStarts[sentences++] = size;
    }
}
