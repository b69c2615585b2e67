package org.presswatch.classifier.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.lexicon.LexiconBuilder;
import org.presswatch.classifier.lexicon.NamedEntity;
import org.presswatch.classifier.topic.StatusWords;

/** Reads word classes, groups, entities and status words, from a lexicon file or from a topic's own sections. */
final class LexiconFile {

    static final Set<String> SECTIONS = Set.of("lexicon", "endings", "classes", "groups", "entities", "statuses");
    private static final Set<String> STATUS_KEYS = Set.of("status", "classes", "before", "after", "factor");
    private static final Set<String> ENTITY_KEYS = Set.of("id", "type", "also", "name", "country");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}|any");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

    private final LexiconBuilder lexicon;
    private final String prefix;
    private final Set<Integer> entityClasses;

    /** @param prefix what a topic puts before the names of its own classes; empty for shared ones */
    LexiconFile(LexiconBuilder lexicon, String prefix, Set<Integer> entityClasses) {
        this.lexicon = lexicon;
        this.prefix = prefix;
        this.entityClasses = entityClasses;
    }

    void readEndings(YamlValue section) {
        section.entries(Set.of())
                .forEach((name, list) -> lexicon.endings(
                        name, list.items().stream().map(YamlValue::text).toList()));
    }

    void readClasses(YamlValue section) {
        section.entries(Set.of()).forEach((name, value) -> {
            int wordClass = define(name, value);
            if (value.isMapping()) {
                value.entries(Set.of()).forEach((language, terms) -> readTerms(language, terms, wordClass, null));
            } else {
                readTerms("any", value, wordClass, null);
            }
        });
    }

    void readGroups(YamlValue section) {
        section.entries(Set.of()).forEach((name, members) -> {
            int group = define(name, members);
            for (YamlValue member : members.items()) {
                Integer known = find(member.text());
                if (known == null) {
                    member.report("there is no class '" + member.text() + "' to be in the group '" + name + "'");
                } else {
                    lexicon.join(group, known);
                }
            }
        });
    }

    void readEntities(YamlValue section) {
        section.items().forEach(this::readEntity);
    }

    private void readEntity(YamlValue value) {
        Map<String, YamlValue> entries = value.entries(Set.of());
        String id = value.expect(entries, "id").map(YamlValue::text).orElse("");
        String type = value.expect(entries, "type").map(YamlValue::text).orElse("");
        String name = value.expect(entries, "name").map(YamlValue::text).orElse("");
        if (id.isEmpty() || type.isEmpty() || name.isEmpty()) {
            return;
        }
        YamlValue country = entries.get("country");
        var entity = new NamedEntity(id, type, name, country == null ? null : country.text());
        List<Integer> classes = new ArrayList<>(List.of(define(type, value)));
        if (entries.containsKey("also")) {
            entries.get("also").items().forEach(also -> classes.add(define(also.text(), also)));
        }
        entityClasses.add(classes.getFirst());
        entries.forEach((key, terms) -> {
            if (!ENTITY_KEYS.contains(key)) {
                classes.forEach(wordClass -> readTerms(key, terms, wordClass, entity));
            }
        });
    }

    List<StatusWords> readStatuses(YamlValue section) {
        var statuses = new ArrayList<StatusWords>();
        for (YamlValue value : section.items()) {
            Map<String, YamlValue> entries = value.entries(STATUS_KEYS);
            String status = value.expect(entries, "status").map(YamlValue::text).orElse("");
            var classes = new ArrayList<Integer>();
            value.expect(entries, "classes")
                    .ifPresent(list -> list.items().forEach(item -> {
                        Integer known = find(item.text());
                        if (known == null) {
                            item.report("there is no class '" + item.text() + "'");
                        } else {
                            classes.add(known);
                        }
                    }));
            statuses.add(new StatusWords(
                    status,
                    classes,
                    (int) numberOf(entries, "before", 20, 0),
                    (int) numberOf(entries, "after", 20, 0),
                    numberOf(entries, "factor", 1, 1)));
        }
        return statuses;
    }

    /** The class of that name: the topic's own, else the shared one. */
    @Nullable
    Integer find(String name) {
        Integer own = lexicon.find(prefix + name);
        return own != null ? own : lexicon.find(name);
    }

    static double numberOf(Map<String, YamlValue> entries, String key, double largest, double otherwise) {
        YamlValue value = entries.get(key);
        return value == null ? otherwise : value.number(-largest, largest);
    }

    private int define(String name, YamlValue at) {
        if (!NAME.matcher(name).matches()) {
            at.report("'" + name + "' is no name for a class: use letters, digits and hyphens");
        }
        return lexicon.define(
                lexicon.find(prefix + name) == null && lexicon.find(name) != null && isBuiltIn(name)
                        ? name
                        : prefix + name);
    }

    private static boolean isBuiltIn(String name) {
        return name.equals("ignore");
    }

    private void readTerms(String language, YamlValue terms, int wordClass, @Nullable NamedEntity entity) {
        if (!LANGUAGE.matcher(language).matches()) {
            terms.report("'" + language + "' is no language: use a code such as en or ru, or 'any'");
        }
        for (YamlValue term : terms.items()) {
            try {
                lexicon.term(term.text(), wordClass, entity);
            } catch (IllegalArgumentException e) {
                term.report(e.getMessage());
            }
        }
    }
}
