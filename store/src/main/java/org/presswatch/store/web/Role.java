package org.presswatch.store.web;

import java.util.List;
import java.util.Locale;

/**
 * What evidence is in its rule, as the page shows it.
 *
 * @param style class of its colour
 */
record Role(Term name, String style) {

    private static final List<String> COLOURED =
            List.of("actor", "action", "target", "instrument", "context", "place", "event");
    private static final List<String> SPARE = List.of("other-1", "other-2", "other-3");

    static Role of(String role, Locale locale) {
        String name = role.strip().toLowerCase(Locale.ROOT);
        String style = COLOURED.contains(name) ? name : SPARE.get(Math.floorMod(name.hashCode(), SPARE.size()));
        return new Role(Term.of("role", name, locale), "role-" + style);
    }
}
