package org.presswatch.operations.reprocess;

import java.util.List;

import org.presswatch.events.Topics;

/** What is run again, and through which stages. */
public enum Origin {
    /** Pages: the parser reads them again, and the classifier and the store what comes of it. */
    FETCHED(Topics.PAGES_FETCHED, Topics.ARTICLES_PARSED, List.of("parser", "classifier", "store")),

    /** Parsed articles: the classifier reads them again, and the store what comes of it. */
    PARSED(Topics.ARTICLES_PARSED, Topics.ARTICLES_CLASSIFIED, List.of("classifier", "store"));

    private final String input;
    private final String output;
    private final List<String> stages;

    Origin(String input, String output, List<String> stages) {
        this.input = input;
        this.output = output;
        this.stages = stages;
    }

    /** The topic whose history is sent again. */
    String input() {
        return input;
    }

    /** The topic that its stage writes. */
    String output() {
        return output;
    }

    /** Consumer group of the stage that reads the history. */
    String group() {
        return groups().getFirst();
    }

    /** Consumer groups of every stage that it goes through. */
    List<String> groups() {
        return stages.stream().map(stage -> "presswatch-" + stage).toList();
    }
}
