package org.presswatch.parser.extract.identity;

import java.util.Arrays;

/**
 * A 64-bit SimHash over runs of three words, without regard to case and punctuation: texts that differ in few words
 * differ in few bits.
 */
public final class Fingerprint {

    /** Texts whose fingerprints differ in no more bits than this are near duplicates. */
    public static final int NEAR_DUPLICATE_BITS = 6;

    private static final int MOST_CHARACTERS = 64 * 1024;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private static final long ONE_IN_EACH_BYTE = 0x0101010101010101L;
    private static final int FULL_LANES = 255;

    private final int[] votes = new int[Long.SIZE];
    private final long[] lanes = new long[Byte.SIZE];
    private int inLanes;
    private long beforeLast;
    private long last;
    private int words;

    private Fingerprint() {}

    /** The text's fingerprint; 0 for a text without words. */
    public static long of(String text) {
        Fingerprint print = new Fingerprint();
        long word = FNV_OFFSET;
        boolean inWord = false;
        int length = Math.min(text.length(), MOST_CHARACTERS);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word = (word ^ Character.toLowerCase(c)) * FNV_PRIME;
                inWord = true;
                if (!isIdeograph(c)) {
                    continue;
                }
            }
            if (inWord) {
                print.add(word);
                word = FNV_OFFSET;
                inWord = false;
            }
        }
        if (inWord) {
            print.add(word);
        }
        return print.value();
    }

    /** In how many bits two fingerprints differ. */
    public static int distance(long a, long b) {
        return Long.bitCount(a ^ b);
    }

    private void add(long word) {
        words++;
        long run = mix(beforeLast * 31 + last * 17 + word);
        beforeLast = last;
        last = word;
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] += Long.expand(run >>> lane * Byte.SIZE & 0xFF, ONE_IN_EACH_BYTE);
        }
        if (++inLanes == FULL_LANES) {
            countLanes();
        }
    }

    /** Eight counters share a long; before one can overflow they are added to the votes. */
    private void countLanes() {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            votes[bit] += (int) (lanes[bit / Byte.SIZE] >>> bit % Byte.SIZE * Byte.SIZE & 0xFF);
        }
        Arrays.fill(lanes, 0);
        inLanes = 0;
    }

    private long value() {
        countLanes();
        long value = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            value |= 2 * votes[bit] > words ? 1L << bit : 0;
        }
        return value;
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    private static boolean isIdeograph(char c) {
        return c >= 0x3040 && c < 0xAC00;
    }
}
