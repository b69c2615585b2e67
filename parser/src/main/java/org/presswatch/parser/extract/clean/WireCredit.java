package org.presswatch.parser.extract.clean;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.outline.Block;

/** The news agency that a text is credited to: in its dateline, its last line or among its authors. */
public final class WireCredit {

    private static final int DATELINE = 120;
    private static final int LONGEST_LAST_LINE_WORDS = 15;

    /** How agencies are written where they are credited, and their names. */
    private static final List<Map.Entry<String, String>> MARKS = List.of(
            Map.entry("(reuters)", "Reuters"),
            Map.entry("reuters -", "Reuters"),
            Map.entry("/reuters/", "Reuters"),
            Map.entry("(ap)", "AP"),
            Map.entry("(associated press)", "AP"),
            Map.entry("(afp)", "AFP"),
            Map.entry("/afp/", "AFP"),
            Map.entry("(dpa)", "dpa"),
            Map.entry("(efe)", "EFE"),
            Map.entry("(ansa)", "ANSA"),
            Map.entry("(xinhua)", "Xinhua"),
            Map.entry("新华社", "Xinhua"),
            Map.entry("/tass/", "TASS"),
            Map.entry("(tass)", "TASS"),
            Map.entry("/тасс/", "TASS"),
            Map.entry("тасс.", "TASS"),
            Map.entry("— риа новости", "RIA Novosti"),
            Map.entry("- риа новости", "RIA Novosti"),
            Map.entry("interfax -", "Interfax"),
            Map.entry("(interfax)", "Interfax"),
            Map.entry("interfax.", "Interfax"),
            Map.entry("интерфакс", "Interfax"),
            Map.entry("укрінформ", "Ukrinform"),
            Map.entry("(белта)", "BelTA"),
            Map.entry("/белта", "BelTA"),
            Map.entry("(aa)", "Anadolu"));

    private static final List<String> NAMES = List.of(
            "Reuters",
            "Associated Press",
            "AP",
            "AFP",
            "Agence France-Presse",
            "TASS",
            "ТАСС",
            "Interfax",
            "Интерфакс",
            "РИА Новости",
            "dpa",
            "EFE",
            "ANSA",
            "Xinhua");

    private WireCredit() {}

    /**
     * The agency's name, null without a credit.
     *
     * @param credited whom the page declares as authors
     */
    public static @Nullable String find(List<Block> blocks, List<String> credited) {
        if (!blocks.isEmpty()) {
            String first = blocks.getFirst().text();
            String found = marked(first.substring(0, Math.min(first.length(), DATELINE)));
            if (found == null && blocks.getLast().words() <= LONGEST_LAST_LINE_WORDS) {
                found = marked(blocks.getLast().text());
                found = found == null ? named(blocks.getLast().text()) : found;
            }
            if (found != null) {
                return found;
            }
        }
        for (String author : credited) {
            String found = named(author);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether a byline's name is that of an agency. */
    public static boolean isAgency(String name) {
        return named(name) != null;
    }

    private static @Nullable String marked(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> mark : MARKS) {
            if (lower.contains(mark.getKey())) {
                return mark.getValue();
            }
        }
        return null;
    }

    private static @Nullable String named(String text) {
        String line = text.strip();
        for (String name : NAMES) {
            if (line.equalsIgnoreCase(name) || line.equalsIgnoreCase("The " + name)) {
                return switch (name) {
                    case "Associated Press" -> "AP";
                    case "Agence France-Presse" -> "AFP";
                    case "ТАСС" -> "TASS";
                    case "Интерфакс" -> "Interfax";
                    case "РИА Новости" -> "RIA Novosti";
                    default -> name;
                };
            }
        }
        return null;
    }
}
