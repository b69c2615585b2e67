package org.presswatch.parser.extract.metadata.access;

import java.util.List;

/** Tells in one pass that a text holds none of some words, which is so for nearly all texts. */
final class Stems {

    private static final int SLOTS = 1 << 12;
    private static final int SHIFT = 52;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final boolean[] known = new boolean[SLOTS];
    private final List<String> words;

    /** @param words of four letters or more, of which the first four are compared first */
    Stems(List<String> words) {
        this.words = words;
        for (String word : words) {
            long window = 0;
            for (int i = 0; i < 4; i++) {
                window = window << Character.SIZE | word.charAt(i);
            }
            known[slot(window)] = true;
        }
    }

    boolean areIn(String text) {
        long window = 0;
        for (int i = 0; i < text.length(); i++) {
            window = window << Character.SIZE | text.charAt(i);
            if (known[slot(window)]) {
                return holdsAny(text);
            }
        }
        return false;
    }

    private boolean holdsAny(String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static int slot(long window) {
        return (int) (window * FACTOR >>> SHIFT);
    }
}
