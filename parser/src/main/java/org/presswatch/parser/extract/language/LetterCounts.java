package org.presswatch.parser.extract.language;

import java.util.HashMap;
import java.util.Map;

/** How often letters of each script, and single letters, stand in a text. */
record LetterCounts(
        int total,
        int latin,
        int cyrillic,
        int arabic,
        int han,
        int kana,
        int hangul,
        Map<Character, Integer> letters) {

    static LetterCounts of(String text, int limit) {
        int[] scripts = new int[6];
        int total = 0;
        Map<Character, Integer> letters = new HashMap<>();
        int length = Math.min(text.length(), limit);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            total++;
            int script = scriptOf(c);
            if (script >= 0) {
                scripts[script]++;
            }
            if (script != 0) {
                letters.merge(Character.toLowerCase(c), 1, Integer::sum);
            }
        }
        return new LetterCounts(
                total, scripts[0], scripts[1], scripts[2], scripts[3], scripts[4], scripts[5], Map.copyOf(letters));
    }

    /** How often the given letters stand in the text, together. */
    int count(String wanted) {
        int count = 0;
        for (int i = 0; i < wanted.length(); i++) {
            count += letters.getOrDefault(wanted.charAt(i), 0);
        }
        return count;
    }

    Character.UnicodeScript mainScript() {
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> Character.UnicodeScript.of(entry.getKey()))
                .orElse(Character.UnicodeScript.UNKNOWN);
    }

    private static int scriptOf(char c) {
        if (c < 0x250) {
            return 0;
        }
        if (c >= 0x400 && c < 0x530) {
            return 1;
        }
        if (c >= 0x600 && c < 0x780 || c >= 0xFB50 && c < 0xFF00) {
            return 2;
        }
        if (c >= 0x3040 && c < 0x3100) {
            return 4;
        }
        if (c >= 0x3400 && c < 0xA000) {
            return 3;
        }
        return c >= 0xAC00 && c < 0xD7B0 ? 5 : -1;
    }
}
