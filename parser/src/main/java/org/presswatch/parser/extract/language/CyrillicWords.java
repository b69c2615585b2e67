package org.presswatch.parser.extract.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Tells the languages in Cyrillic letters apart by small words, for short texts without a letter that tells. */
final class CyrillicWords {

    /** Of so many words one must be known. */
    private static final int WORDS_FOR_A_HIT = 12;

    private static final Map<String, List<String>> LANGUAGES = new HashMap<>();

    static {
        put(
                "ru",
                "и что как это был была было были его её она они также после или от при чтобы если уже только еще ещё"
                        + " между который которые сообщил сообщает года году из под же бы так из-за об со во");
        put(
                "uk",
                "та й що як від після було був була про або бути також який які під проти щодо ще вже цього це чи"
                        + " року року де зі якщо через тому буде перед без йому лише між бо");
        put("be", "і што як гэта пасля было быў была або таксама які якія пад ад яшчэ ўжо год годзе дзе калі");
        put("bg", "се са че със което който която които това беше ще след също има тези този още към");
        put("kk", "және бір үшін мен деп болды емес туралы бойынша кейін да де бұл жаңа еді екен");
        put("ky", "жана бир үчүн менен деп болду эмес тууралуу боюнча кийин бул да");
        put("sr", "је су који није ће као након што али због која које према");
        put("mk", "се дека кои која беше ќе според поради исто ги им");
        put("tg", "ва дар ба аз ки ин барои бо аст шуд буд то");
        put("tt", "һәм белән өчен бу да дип булган дә турында");
        put("mn", "нь юм байна гэж болон энэ тухай улсын байгаа");
    }

    private CyrillicWords() {}

    /** The language of most of the text's small words, null without any. */
    static @Nullable String detect(String text) {
        Map<String, Integer> hits = new HashMap<>();
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+");
        for (String word : words) {
            for (String language : LANGUAGES.getOrDefault(word, List.of())) {
                hits.merge(language, 1, Integer::sum);
            }
        }
        String best = null;
        for (Map.Entry<String, Integer> hit : hits.entrySet()) {
            if (best == null || hit.getValue() > hits.get(best)) {
                best = hit.getKey();
            }
        }
        return best != null && hits.get(best) * WORDS_FOR_A_HIT >= words.length ? best : null;
    }

    private static void put(String language, String words) {
        for (String word : words.split(" ")) {
            LANGUAGES.computeIfAbsent(word, key -> new ArrayList<>(2)).add(language);
        }
    }
}
