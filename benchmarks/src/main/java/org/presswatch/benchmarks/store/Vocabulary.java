package org.presswatch.benchmarks.store;

import java.util.Arrays;
import java.util.Random;

/** A made-up language whose words are as frequent as those of a real one: the n-th of them 1/n as often as the first. */
final class Vocabulary {

    private static final int WORDS = 30_000;
    private static final double EVENNESS = 2.7;

    private final String[] words = new String[WORDS];
    private final double[] upTo = new double[WORDS];
    private final String joint;

    /**
     * @param syllables what its words are made of, separated by spaces
     * @param endings what its words may end with, as inflection has it
     * @param joint between two words: a space, or nothing
     */
    Vocabulary(long seed, String syllables, String endings, String joint) {
        var random = new Random(seed);
        String[] parts = syllables.split(" ");
        String[] tails = endings.split(" ", -1);
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            words[i] = word(random, parts, tails, i);
            sum += 1 / (i + EVENNESS);
            upTo[i] = sum;
        }
        this.joint = joint;
    }

    private static String word(Random random, String[] parts, String[] tails, int rank) {
        var word = new StringBuilder();
        int syllables = rank < 60 ? 1 : 2 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append(parts[random.nextInt(parts.length)]);
        }
        // A number in base of the syllables makes it a word of its own.
        for (int rest = rank; rest > 0; rest /= parts.length) {
            word.append(parts[rest % parts.length]);
        }
        return word.append(tails[random.nextInt(tails.length)]).toString();
    }

    /** The word of that rank, 0 for the most frequent. */
    String word(int rank) {
        return words[rank];
    }

    String anyWord(Random random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[WORDS - 1]);
        return words[Math.min(WORDS - 1, at < 0 ? -at - 1 : at)];
    }

    /** Sentences of at least {@code length} characters, in paragraphs. */
    String text(Random random, int length) {
        var text = new StringBuilder(length + 100);
        while (text.length() < length) {
            sentence(random, text);
            text.append(random.nextInt(5) == 0 ? "\n\n" : " ");
        }
        return text.toString().strip();
    }

    private void sentence(Random random, StringBuilder into) {
        int first = into.length();
        int count = 6 + random.nextInt(18);
        for (int i = 0; i < count; i++) {
            into.append(i == 0 ? "" : joint).append(anyWord(random));
        }
        into.setCharAt(first, Character.toUpperCase(into.charAt(first)));
        into.append('.');
    }
}
