package org.presswatch.classifier.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a YAML file that knows its line. A value of the wrong kind is reported and read as empty. */
final class YamlValue {

    private final String file;
    private final Node node;
    private final List<Problem> problems;

    YamlValue(String file, Node node, List<Problem> problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    void report(String message) {
        problems.add(new Problem(file, line(), message));
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** The entries of a mapping; a key that is not allowed is reported. An empty set allows any. */
    Map<String, YamlValue> entries(Set<String> allowed) {
        var entries = new LinkedHashMap<String, YamlValue>();
        if (!(node instanceof MappingNode mapping)) {
            report("a mapping is expected here: write 'key: value' lines");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            var key = new YamlValue(file, tuple.getKeyNode(), problems);
            String name = key.text();
            if (!allowed.isEmpty() && !allowed.contains(name)) {
                key.report("'" + name + "' is not known here: use one of " + sorted(allowed));
            } else if (entries.put(name, new YamlValue(file, tuple.getValueNode(), problems)) != null) {
                key.report("'" + name + "' is there twice: drop one");
            }
        }
        return entries;
    }

    /** The entry of that name of an already checked mapping, which must be there. */
    Optional<YamlValue> expect(Map<String, YamlValue> entries, String name) {
        if (!entries.containsKey(name)) {
            report("'" + name + "' is missing: add a line '" + name + ": …'");
        }
        return Optional.ofNullable(entries.get(name));
    }

    /** Items of a list; a single value is a list of one. */
    List<YamlValue> items() {
        if (node instanceof SequenceNode sequence) {
            var items = new ArrayList<YamlValue>();
            sequence.getValue().forEach(item -> items.add(new YamlValue(file, item, problems)));
            return items;
        }
        return List.of(this);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        report("a single text is expected here");
        return "";
    }

    double number(double smallest, double largest) {
        try {
            double number = Double.parseDouble(text());
            if (number >= smallest && number <= largest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, together with numbers out of range.
        }
        report("a number from " + smallest + " to " + largest + " is expected here");
        return smallest;
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
