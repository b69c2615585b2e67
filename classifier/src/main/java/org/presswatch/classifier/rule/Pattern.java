package org.presswatch.classifier.rule;

import java.util.List;

/** Elements in an order, with gaps of a largest width between them. */
public final class Pattern {

    private final List<Element> elements;

    Pattern(List<Element> elements) {
        this.elements = List.copyOf(elements);
    }

    List<Element> elements() {
        return elements;
    }

    /** For each element that must be there, the classes of which one must be in the sentence. */
    public List<int[]> needs() {
        return elements.stream()
                .filter(element -> !element.optional())
                .map(element -> element.wordClasses().stream()
                        .mapToInt(Integer::intValue)
                        .distinct()
                        .toArray())
                .toList();
    }
}
