package org.presswatch.classifier.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that lexicons know by name.
 *
 * @param id lower-case words joined by hyphens
 * @param type its main word class, for example {@code regulator}
 * @param country ISO 3166-1 alpha-2
 */
public record NamedEntity(
        String id, String type, String name, @Nullable String country) {}
