package org.presswatch.store.write;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Makes any text storable: what PostgreSQL refuses is replaced, what is over-long is cut, and a flag remembers it. One
 * code point stays one code point, so evidence keeps its place.
 */
final class Cleaner {

    static final String CHARACTERS_REPLACED = "characters-replaced";
    static final String DATE_DROPPED = "date-dropped";

    private static final char REPLACEMENT = '\uFFFD';
    private static final Instant EARLIEST = Instant.parse("1450-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Set<String> flags = new TreeSet<>();

    /** A text of at most {@code longest} code points; cutting it leaves the flag {@code <field>-truncated}. */
    String text(String value, String field, int longest) {
        String clean = storable(value);
        if (clean.length() <= longest || clean.codePointCount(0, clean.length()) <= longest) {
            return clean;
        }
        flags.add(field + "-truncated");
        return clean.substring(0, clean.offsetByCodePoints(0, longest));
    }

    @Nullable
    String optional(@Nullable String value, String field, int longest) {
        return value == null ? null : text(value, field, longest);
    }

    List<String> texts(List<String> values, String field, int longest) {
        return values.stream().map(value -> text(value, field, longest)).toList();
    }

    /** The time, or null for one that no article can have. */
    @Nullable
    Instant time(@Nullable Instant value) {
        if (value == null || (value.isAfter(EARLIEST) && value.isBefore(LATEST))) {
            return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
        }
        flags.add(DATE_DROPPED);
        return null;
    }

    /** The event's own flags and those that cleaning left, sorted. */
    List<String> flagsWith(List<String> own) {
        var all = new HashSet<>(texts(own, "flag", 100));
        all.addAll(flags);
        return all.stream().sorted().toList();
    }

    private String storable(String value) {
        int bad = firstBad(value, 0);
        if (bad < 0) {
            return value;
        }
        flags.add(CHARACTERS_REPLACED);
        var clean = new StringBuilder(value);
        for (; bad >= 0; bad = firstBad(value, bad + 1)) {
            clean.setCharAt(bad, REPLACEMENT);
        }
        return clean.toString();
    }

    /** Where the first NUL or lone surrogate is, or -1. */
    private static int firstBad(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
