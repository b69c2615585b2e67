package org.presswatch.classifier.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Which word forms of the lexicons a written word is: equal in any case, equal in this case, or with that beginning or end. */
final class WordTable {

    private static final int[] NONE = {};
    private static final int MOST_CACHED = 100_000;
    private static final int LONGEST_CACHED = 40;
    private static final int LONGEST_ENDING = 5;

    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> cased = new HashMap<>();
    private final Map<String, Integer> prefixes = new HashMap<>();
    private final Map<String, Integer> topLevelDomains = new HashMap<>();
    private final TreeSet<Integer> prefixLengths = new TreeSet<>();
    private final Map<String, int[]> cache = new ConcurrentHashMap<>();
    private final int capitalised = 0;
    private int size = 1;

    /** The form that every word with a capital letter is. */
    int capitalised() {
        return capitalised;
    }

    int exact(String word) {
        return exact.computeIfAbsent(normal(word), w -> size++);
    }

    int cased(String word) {
        return cased.computeIfAbsent(word, w -> size++);
    }

    int prefix(String beginning) {
        String normal = normal(beginning);
        prefixLengths.add(normal.length());
        return prefixes.computeIfAbsent(normal, w -> size++);
    }

    /** A host name with that end: {@code com} is what news.example.com is. */
    int hostIn(String topLevelDomain) {
        return topLevelDomains.computeIfAbsent(normal(topLevelDomain), w -> size++);
    }

    int size() {
        return size;
    }

    /** The forms that a written word is; safe for many threads once all forms are in. */
    int[] formsOf(String word) {
        int[] known = cache.get(word);
        if (known != null) {
            return known;
        }
        int[] forms = find(word);
        if (cache.size() < MOST_CACHED && word.length() <= LONGEST_CACHED) {
            cache.put(word, forms);
        }
        return forms;
    }

    static String normal(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.replace("i\u0307", "i")
                .replace('ё', 'е')
                .replace('’', '\'')
                .replace('ʼ', '\'')
                .replace('`', '\'');
    }

    private int[] find(String word) {
        List<Integer> forms = new ArrayList<>();
        String normal = normal(word);
        if (Character.isUpperCase(word.charAt(0))) {
            forms.add(capitalised);
        }
        addIfKnown(forms, exact.get(normal));
        addIfKnown(forms, cased.get(word));
        int dot = normal.lastIndexOf('.');
        if (dot > 0) {
            addIfKnown(forms, topLevelDomains.get(normal.substring(dot + 1)));
        }
        int stem = stemOfName(word);
        if (stem > 0) {
            addIfKnown(forms, exact.get(normal.substring(0, stem)));
            addIfKnown(forms, cased.get(word.substring(0, stem)));
        }
        if (isElided(normal)) {
            addIfKnown(forms, exact.get(normal.substring(normal.indexOf('\'') + 1)));
        }
        for (int length : prefixLengths) {
            if (length > normal.length()) {
                break;
            }
            addIfKnown(forms, prefixes.get(normal.substring(0, length)));
        }
        return forms.isEmpty()
                ? NONE
                : forms.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Turkish puts an apostrophe between a name and its ending: YouTube'a. Returns 0 where there is none. */
    private static int stemOfName(String word) {
        int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
        int ending = word.length() - apostrophe - 1;
        boolean isNameWithEnding = apostrophe > 0 && ending > 0 && ending <= LONGEST_ENDING;
        return isNameWithEnding && Character.isUpperCase(word.charAt(0)) ? apostrophe : 0;
    }

    /** French joins a short word to the next: d'internet, l'accès, qu'Internet. */
    private static boolean isElided(String normal) {
        int apostrophe = normal.indexOf('\'');
        return apostrophe == 1 && "dlnsjmtc".indexOf(normal.charAt(0)) >= 0
                || apostrophe == 2 && normal.startsWith("qu");
    }

    private static void addIfKnown(List<Integer> forms, @Nullable Integer form) {
        if (form != null) {
            forms.add(form);
        }
    }
}
