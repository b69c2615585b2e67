package org.presswatch.classifier.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.lexicon.LexiconBuilder;
import org.presswatch.classifier.rule.Pattern;
import org.presswatch.classifier.rule.PatternSyntax;
import org.presswatch.classifier.rule.Rule;
import org.presswatch.classifier.topic.Topic;
import org.presswatch.classifier.topic.Topic.Calibration;
import org.presswatch.classifier.topic.Topic.Example;
import org.presswatch.events.Topics;

/** Reads one topic file. */
final class TopicFile {

    private static final Set<String> KEYS = Set.of(
            "topic",
            "name",
            "description",
            "version",
            "threshold",
            "bias",
            "calibration",
            "endings",
            "classes",
            "groups",
            "entities",
            "rules",
            "exceptions",
            "examples");
    private static final Set<String> RULE_KEYS = Set.of("id", "weight", "patterns", "action", "status");
    private static final double LARGEST_WEIGHT = 20;
    private static final double USUAL_THRESHOLD = 0.5;
    private static final double USUAL_WEIGHT = 4;
    private static final double USUAL_BIAS = -2.5;

    private final YamlFile file;
    private final LexiconBuilder lexicon;
    private final Set<Integer> entityClasses;
    private final Set<String> ruleIds = new HashSet<>();

    TopicFile(YamlFile file, LexiconBuilder lexicon, Set<Integer> entityClasses) {
        this.file = file;
        this.lexicon = lexicon;
        this.entityClasses = entityClasses;
    }

    Optional<Topic> read(List<Problem> problems) {
        int before = problems.size();
        Optional<Topic> topic = file.parse(problems).flatMap(this::topic);
        return problems.size() == before ? topic : Optional.empty();
    }

    private Optional<Topic> topic(YamlValue root) {
        Map<String, YamlValue> entries = root.entries(KEYS);
        String id = root.expect(entries, "topic").map(this::topicId).orElse("");
        String name = root.expect(entries, "name").map(YamlValue::text).orElse("");
        String description =
                root.expect(entries, "description").map(YamlValue::text).orElse("");
        String version = entries.containsKey("version") ? entries.get("version").text() : "1";
        var words = new LexiconFile(lexicon, id + ":", entityClasses);
        readSection(entries, "endings", words::readEndings);
        readSection(entries, "classes", words::readClasses);
        readSection(entries, "entities", words::readEntities);
        readSection(entries, "groups", words::readGroups);
        var syntax = new PatternSyntax(className -> expectClass(words, className), this::classOfTerm);
        List<Rule> rules =
                root.expect(entries, "rules").map(list -> rules(list, syntax)).orElse(List.of());
        List<Rule> exceptions =
                entries.containsKey("exceptions") ? rules(entries.get("exceptions"), syntax) : List.of();
        return Optional.of(new Topic(
                id,
                name,
                description,
                version + "+" + Hashes.ofFiles(List.of(file)),
                entries.containsKey("threshold") ? entries.get("threshold").number(0, 1) : USUAL_THRESHOLD,
                calibration(entries),
                rules,
                exceptions,
                entries.containsKey("examples") ? examples(entries.get("examples")) : List.of()));
    }

    private String topicId(YamlValue value) {
        try {
            Topics.articlesOf(value.text());
        } catch (IllegalArgumentException e) {
            value.report(e.getMessage());
        }
        return value.text();
    }

    private static void readSection(
            Map<String, YamlValue> entries, String name, java.util.function.Consumer<YamlValue> reader) {
        if (entries.containsKey(name)) {
            reader.accept(entries.get(name));
        }
    }

    private Integer expectClass(LexiconFile words, String name) {
        Integer known = words.find(name);
        if (known == null) {
            throw new IllegalArgumentException("there is no class '" + name + "': define it under 'classes' here or in"
                    + " a lexicon, or put a word in quotation marks");
        }
        return known;
    }

    private Integer classOfTerm(String term) {
        String name = '"' + term + '"';
        Integer known = lexicon.find(name);
        if (known != null) {
            return known;
        }
        int wordClass = lexicon.define(name);
        lexicon.term(term, wordClass, null);
        return wordClass;
    }

    private static Calibration calibration(Map<String, YamlValue> entries) {
        double bias = LexiconFile.numberOf(entries, "bias", LARGEST_WEIGHT, USUAL_BIAS);
        if (!entries.containsKey("calibration")) {
            return new Calibration(bias, 1, 0);
        }
        Map<String, YamlValue> values = entries.get("calibration").entries(Set.of("slope", "offset"));
        return new Calibration(
                bias,
                LexiconFile.numberOf(values, "slope", LARGEST_WEIGHT, 1),
                LexiconFile.numberOf(values, "offset", LARGEST_WEIGHT, 0));
    }

    private List<Rule> rules(YamlValue list, PatternSyntax syntax) {
        var rules = new ArrayList<Rule>();
        for (YamlValue value : list.items()) {
            Map<String, YamlValue> entries = value.entries(RULE_KEYS);
            String id = value.expect(entries, "id").map(YamlValue::text).orElse("");
            if (!ruleIds.add(id)) {
                value.report("the rule id '" + id + "' is there twice: ids are unique in a topic");
            }
            List<Pattern> patterns = value.expect(entries, "patterns")
                    .map(written -> patterns(written, syntax))
                    .orElse(List.of());
            double weight = LexiconFile.numberOf(entries, "weight", LARGEST_WEIGHT, USUAL_WEIGHT);
            rules.add(new Rule(id, patterns, weight, textOf(entries, "action"), textOf(entries, "status")));
        }
        return rules;
    }

    private static @Nullable String textOf(Map<String, YamlValue> entries, String key) {
        YamlValue value = entries.get(key);
        return value == null ? null : value.text();
    }

    private static List<Pattern> patterns(YamlValue list, PatternSyntax syntax) {
        var patterns = new ArrayList<Pattern>();
        for (YamlValue written : list.items()) {
            try {
                patterns.add(syntax.parse(written.text()));
            } catch (IllegalArgumentException e) {
                written.report(e.getMessage());
            }
        }
        return patterns;
    }

    private static List<Example> examples(YamlValue section) {
        var examples = new ArrayList<Example>();
        section.entries(Set.of("match", "reject")).forEach((kind, list) -> {
            for (YamlValue text : list.items()) {
                examples.add(new Example(text.text(), kind.equals("match"), text.line()));
            }
        });
        return examples;
    }
}
