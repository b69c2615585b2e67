package org.presswatch.parser.extract.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** How often letters of each script, and single letters of the Cyrillic and Arabic scripts, stand in a text. */
final class LetterCounts {

    private static final int FIRST_COUNTED = 0x400;
    private static final int END_OF_COUNTED = 0x780;

    private final int[] letters = new int[END_OF_COUNTED - FIRST_COUNTED];
    private final Map<UnicodeScript, Integer> others = new EnumMap<>(UnicodeScript.class);
    private int total;
    private int latin;
    private int cyrillic;
    private int arabic;
    private int han;
    private int kana;
    private int hangul;

    private LetterCounts() {}

    static LetterCounts of(String text, int limit) {
        LetterCounts counts = new LetterCounts();
        int length = Math.min(text.length(), limit);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                counts.add(c);
            }
        }
        return counts;
    }

    /** How often the given letters stand in the text, together. */
    int count(String wanted) {
        int count = 0;
        for (int i = 0; i < wanted.length(); i++) {
            count += letters[wanted.charAt(i) - FIRST_COUNTED];
        }
        return count;
    }

    /** Whether the given letters are at least one in {@code oneIn} of the letters {@code all}. */
    boolean has(String wanted, int oneIn, int all) {
        return count(wanted) * oneIn >= all;
    }

    int total() {
        return total;
    }

    int latin() {
        return latin;
    }

    int cyrillic() {
        return cyrillic;
    }

    int arabic() {
        return arabic;
    }

    int han() {
        return han;
    }

    int kana() {
        return kana;
    }

    int hangul() {
        return hangul;
    }

    /** The script of most letters that are of none of the scripts counted by name. */
    UnicodeScript mainOther() {
        return others.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.UNKNOWN);
    }

    private void add(char c) {
        total++;
        if (c < 0x250) {
            latin++;
        } else if (c >= FIRST_COUNTED && c < END_OF_COUNTED) {
            char small = Character.toLowerCase(c);
            letters[small - FIRST_COUNTED]++;
            addOfTwoScripts(c);
        } else if (c >= 0xFB50 && c < 0xFF00) {
            arabic++;
        } else if (c >= 0x3040 && c < 0x3100) {
            kana++;
        } else if (c >= 0x3400 && c < 0xA000) {
            han++;
        } else if (c >= 0xAC00 && c < 0xD7B0) {
            hangul++;
        } else {
            others.merge(UnicodeScript.of(c), 1, Integer::sum);
        }
    }

    private void addOfTwoScripts(char c) {
        if (c < 0x530) {
            cyrillic++;
        } else if (c >= 0x600) {
            arabic++;
        } else {
            others.merge(UnicodeScript.of(c), 1, Integer::sum);
        }
    }
}
