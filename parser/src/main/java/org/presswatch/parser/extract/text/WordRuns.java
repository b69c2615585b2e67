package org.presswatch.parser.extract.text;

import java.util.HashSet;
import java.util.Set;

/** The runs of three words of a text, to tell how much of another text stands in it. */
final class WordRuns {

    private static final long PRIME = 0x100000001b3L;

    private final Set<Long> runs = new HashSet<>();
    private int words;

    private WordRuns() {}

    static WordRuns of(String text) {
        WordRuns all = new WordRuns();
        all.words = eachRun(text, all.runs::add);
        return all;
    }

    int words() {
        return words;
    }

    /** Which part of the runs of {@code text} stands here, 0 to 1; 0 for a text of less than three words. */
    double share(String text) {
        int[] counts = new int[2];
        eachRun(text, run -> {
            counts[0]++;
            counts[1] += runs.contains(run) ? 1 : 0;
        });
        return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
    }

    private interface RunReader {
        void read(long run);
    }

    /** Hands over each run; marks and the tags of an escaped markup are passed over. */
    private static int eachRun(String text, RunReader reader) {
        long first = 0;
        long second = 0;
        int words = 0;
        for (int i = 0; i < text.length(); ) {
            int end = endOfWord(text, i);
            if (end == i) {
                i = afterMark(text, i);
                continue;
            }
            long word = hash(text, i, end);
            if (++words >= 3) {
                reader.read((first * PRIME + second) * PRIME + word);
            }
            first = second;
            second = word;
            i = end;
        }
        return words;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
            if (text.charAt(end - 1) >= 0x2E80) {
                break;
            }
        }
        return end;
    }

    private static int afterMark(String text, int at) {
        if (text.charAt(at) == '<') {
            int close = text.indexOf('>', at);
            return close < 0 || close - at > 200 ? at + 1 : close + 1;
        }
        return at + 1;
    }

    private static long hash(String text, int start, int end) {
        long hash = 7;
        for (int i = start; i < end; i++) {
            hash = hash * PRIME + Character.toLowerCase(text.charAt(i));
        }
        return hash;
    }
}
