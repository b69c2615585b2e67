package org.presswatch.parser.extract.outline;

import org.presswatch.parser.extract.phrases.SectionFile;
import org.presswatch.parser.extract.phrases.WordBits;

/** Words in class names and ids, and what they are evidence for. A pair is two words that follow each other. */
final class EvidenceWords {

    private static final WordBits WORDS = new WordBits(4096);

    static {
        SectionFile.read(EvidenceWords.class, "names.txt", (kind, line) -> put(Evidence.named(kind), line));
    }

    private EvidenceWords() {}

    /** The bits of a class or id value. */
    static int bitsOf(String names) {
        int bits = 0;
        int length = names.length();
        for (int i = 0; i < length; ) {
            int end = i;
            while (end < length && names.charAt(end) > ' ') {
                end++;
            }
            if (end > i) {
                bits |= bitsOfName(names, i, end);
            }
            i = end + 1;
        }
        return bits;
    }

    private static int bitsOfName(String names, int start, int end) {
        int bits = 0;
        long previous = 0;
        for (int i = start; i < end; ) {
            int wordEnd = endOfWord(names, i, end);
            if (wordEnd > i) {
                bits |= WORDS.of(hash(WordBits.START, names, i, wordEnd));
                if (previous != 0) {
                    bits |= WORDS.of(hash(WordBits.next(previous, '-'), names, i, wordEnd));
                }
                previous = hash(WordBits.START, names, i, wordEnd);
                i = wordEnd;
            } else {
                i++;
            }
        }
        return bits;
    }

    /** Letters up to a separator, a digit or a capital after a small letter. */
    private static int endOfWord(String s, int start, int end) {
        int i = start;
        while (i < end
                && isLetter(s.charAt(i))
                && !(i > start && isCapital(s.charAt(i)) && !isCapital(s.charAt(i - 1)))) {
            i++;
        }
        return i;
    }

    private static long hash(long before, String s, int start, int end) {
        long hash = before;
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            hash = WordBits.next(hash, isCapital(c) ? (char) (c + 32) : c);
        }
        return hash;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || isCapital(c);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static void put(int bit, String words) {
        for (String word : words.split(" ")) {
            WORDS.add(word, bit);
        }
    }
}
