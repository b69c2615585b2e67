package org.presswatch.events;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the records' constructors check, so that no event can exist without what its readers rely on. */
final class Checks {

    private Checks() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static String notBlank(@Nullable String value, String field) {
        if (required(value, field).isBlank()) {
            throw new IllegalArgumentException(field + " is blank");
        }
        return value;
    }

    static void atLeast(long minimum, long value, String field) {
        if (value < minimum) {
            throw new IllegalArgumentException(field + " is " + value + ", below " + minimum);
        }
    }

    /** A list that an older writer left out is empty. */
    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
