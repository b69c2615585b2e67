package org.presswatch.store.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.presswatch.operations.letters.DeadLetter;
import org.presswatch.operations.letters.LetterPage;
import org.presswatch.operations.letters.OpenedLetter;

/**
 * Dead letters for people.
 *
 * @param total how many there are; {@code letters} may be fewer
 * @param filters what narrows them down, each with the address that takes it away
 * @param unreachable whether Kafka does not answer
 */
public record LettersView(String total, List<Letter> letters, List<Filter> filters, boolean unreachable) {

    /** A filter in use. */
    public record Filter(String value, String without) {}

    /** A letter; {@code about} is the address of the page or the record's key. */
    public record Letter(
            String id,
            String at,
            String stage,
            String stageHref,
            String reason,
            String reasonHref,
            String detail,
            String topic,
            String about,
            int attempts,
            String bytes) {}

    /** One letter whole. */
    public record Opened(
            Letter letter,
            List<OpenedLetter.Header> headers,
            String value,
            @Nullable Term resolved) {}

    static LettersView of(LetterPage page, Map<String, String> filters, Locale locale) {
        return new LettersView(
                Format.number(page.total(), locale),
                page.letters().stream().map(letter -> letter(letter, locale)).toList(),
                chips(filters),
                false);
    }

    static LettersView unreachable(Map<String, String> filters) {
        return new LettersView("—", List.of(), chips(filters), true);
    }

    static Opened opened(OpenedLetter opened, Locale locale) {
        DeadLetter letter = opened.letter();
        return new Opened(
                letter(letter, locale),
                opened.headers(),
                opened.value(),
                letter.resolution() == null
                        ? null
                        : Term.of(
                                "step", letter.resolution().action().toString().toLowerCase(Locale.ROOT), locale));
    }

    private static Letter letter(DeadLetter letter, Locale locale) {
        String about = letter.subject() != null ? letter.subject() : letter.key();
        return new Letter(
                letter.id().toString(),
                Format.dayAndTime(letter.at(), locale),
                letter.stage(),
                Links.of("/dead-letters", Map.of("stage", letter.stage())),
                letter.reason(),
                Links.of("/dead-letters", Map.of("reason", letter.reason())),
                letter.detail(),
                letter.topic(),
                about == null ? "—" : about,
                letter.attempts(),
                Format.number(letter.bytes(), locale));
    }

    private static List<Filter> chips(Map<String, String> filters) {
        return filters.entrySet().stream()
                .map(filter -> {
                    var rest = new LinkedHashMap<>(filters);
                    rest.remove(filter.getKey());
                    return new Filter(filter.getValue(), Links.of("/dead-letters", rest));
                })
                .toList();
    }
}
