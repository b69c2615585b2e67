package org.presswatch.parser.extract.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Phrases that a text begins with, found by their first word, whatever the case. A phrase ends where a word of the text
 * ends.
 */
final class Phrases {

    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    Phrases(String... phrases) {
        for (String phrase : phrases) {
            byFirstWord
                    .computeIfAbsent(firstWord(phrase), word -> new ArrayList<>())
                    .add(phrase);
        }
    }

    boolean startText(String text) {
        int start = 0;
        while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start)) && text.charAt(start) != '©') {
            start++;
        }
        String head = text.substring(start, Math.min(text.length(), start + 60)).toLowerCase(Locale.ROOT);
        for (String phrase : byFirstWord.getOrDefault(firstWord(head), List.of())) {
            if (head.startsWith(phrase) && isWordEnd(head, phrase.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordEnd(String head, int at) {
        return at >= head.length()
                || !Character.isLetterOrDigit(head.charAt(at))
                || !Character.isLetterOrDigit(head.charAt(at - 1));
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '©')) {
            end++;
        }
        return text.substring(0, end);
    }
}
