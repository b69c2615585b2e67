package org.presswatch.events;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that an article names.
 *
 * @param id stable name in lower case, for example {@code roskomnadzor}
 * @param type for example {@code regulator}, {@code platform}, {@code outlet}
 * @param name how it is shown
 * @param country ISO 3166-1 alpha-2, where it belongs to one
 */
public record Entity(
        String id, String type, String name, @Nullable String country, List<Span> spans) {

    /** A mention: code points {@code start} (from 0) to {@code end} (exclusive) of a field. */
    public record Span(String field, int start, int end) {

        public Span {
            Checks.notBlank(field, "entities.spans.field");
            Checks.atLeast(0, start, "entities.spans.start");
            Checks.atLeast(start + 1L, end, "entities.spans.end");
        }
    }

    public Entity {
        Checks.notBlank(id, "entities.id");
        Checks.notBlank(type, "entities.type");
        Checks.notBlank(name, "entities.name");
        spans = Checks.orEmpty(spans);
    }
}
