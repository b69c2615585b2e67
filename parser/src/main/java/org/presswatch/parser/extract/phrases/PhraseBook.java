package org.presswatch.parser.extract.phrases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of all languages, found by their first word. They stand in one resource a language, beside this class, in
 * sections named after {@link PhraseKind}.
 */
public final class PhraseBook {

    private static final List<String> LANGUAGES =
            List.of("en", "ru", "uk", "be", "de", "fr", "es", "it", "pt", "tr", "pl", "nl", "fa", "ar", "zh");

    private static final int SPACELESS_KEY = 2;

    private static final PhraseBook ALL = new PhraseBook();

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final List<Phrase> endings = new ArrayList<>();

    private PhraseBook() {
        for (String language : LANGUAGES) {
            SectionFile.read(PhraseBook.class, language + ".txt", this::add);
        }
    }

    /** The kinds of a line, as bits of {@link PhraseKind}. */
    public static int kindsOf(String line) {
        String head = FoldedText.head(line);
        int kinds = 0;
        for (Phrase phrase : ALL.byFirstWord.getOrDefault(key(head), List.of())) {
            if ((kinds & phrase.kinds()) != phrase.kinds() && phrase.matches(head)) {
                kinds |= phrase.kinds();
            }
        }
        return kinds;
    }

    /** The kinds of a line by how it ends, as bits of {@link PhraseKind}. */
    public static int kindsByEnding(String line) {
        String tail = FoldedText.tail(line);
        int kinds = 0;
        for (Phrase phrase : ALL.endings) {
            if (tail.endsWith(phrase.text())) {
                kinds |= phrase.kinds();
            }
        }
        return kinds;
    }

    /** Whether a line is of a kind. */
    public static boolean is(PhraseKind kind, String line) {
        return (kindsOf(line) & kind.bit()) != 0;
    }

    private void add(String section, String line) {
        PhraseKind kind = PhraseKind.of(section);
        if (line.charAt(0) == '…') {
            endings.add(Phrase.ending(line.substring(1), kind));
            return;
        }
        Phrase phrase = Phrase.of(line, kind);
        byFirstWord
                .computeIfAbsent(key(phrase.text()), word -> new ArrayList<>(2))
                .add(phrase);
    }

    private static String key(String head) {
        int end = 0;
        while (end < head.length() && (Character.isLetterOrDigit(head.charAt(end)) || head.charAt(end) == '©')) {
            end++;
            if (end == SPACELESS_KEY && Phrase.isSpaceless(head.charAt(0))) {
                break;
            }
        }
        return head.substring(0, end);
    }
}
