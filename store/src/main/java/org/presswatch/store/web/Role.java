package org.presswatch.store.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What evidence is in its rule, as the page shows it.
 *
 * @param style class of its colour
 */
record Role(String name, String style) {

    private static final List<String> COLOURED =
            List.of("actor", "action", "target", "instrument", "context", "place", "event");
    private static final List<String> SPARE = List.of("other-1", "other-2", "other-3");

    private static final Map<String, String> IN_RUSSIAN = Map.of(
            "actor", "Кто",
            "action", "Действие",
            "target", "Цель",
            "instrument", "Средство",
            "context", "Обстоятельства",
            "place", "Место",
            "event", "Событие");

    static Role of(String role, Locale locale) {
        String name = role.strip().toLowerCase(Locale.ROOT);
        String style = COLOURED.contains(name) ? name : SPARE.get(Math.floorMod(name.hashCode(), SPARE.size()));
        String shown = locale.getLanguage().equals("ru") ? IN_RUSSIAN.get(name) : null;
        return new Role(shown == null ? Format.words(name) : shown, "role-" + style);
    }
}
