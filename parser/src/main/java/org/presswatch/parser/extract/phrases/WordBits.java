package org.presswatch.parser.extract.phrases;

/**
 * A set of bits for each of some known words, found by the hash of 64 bits that a reader makes letter by letter, so that
 * looking up a part of a text makes no string.
 */
public final class WordBits {

    /** The hash before the first letter. */
    public static final long START = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private final long[] hashes;
    private final int[] bits;
    private int size;

    /**
     * An empty table.
     *
     * @param capacity a power of two, at least twice the number of words
     */
    public WordBits(int capacity) {
        this.hashes = new long[capacity];
        this.bits = new int[capacity];
    }

    /** The hash with one more letter. */
    public static long next(long hash, char letter) {
        return (hash ^ letter) * PRIME;
    }

    /**
     * Adds bits to a word's.
     *
     * @throws IllegalStateException if the table is too small
     */
    public void add(String word, int added) {
        long hash = START;
        for (int i = 0; i < word.length(); i++) {
            hash = next(hash, word.charAt(i));
        }
        int at = slot(hash);
        if (hashes[at] == 0) {
            if (2 * ++size > hashes.length) {
                throw new IllegalStateException("more words than the table has room for: " + size);
            }
            hashes[at] = hash;
        }
        bits[at] |= added;
    }

    /** The bits of the word with this hash, 0 for one that is not known. */
    public int of(long hash) {
        return bits[slot(hash)];
    }

    private int slot(long hash) {
        int at = (int) (hash ^ hash >>> 32) & hashes.length - 1;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & hashes.length - 1;
        }
        return at;
    }
}
