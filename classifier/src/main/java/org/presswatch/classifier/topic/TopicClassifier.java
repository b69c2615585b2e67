package org.presswatch.classifier.topic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.files.InvalidTopicsException;
import org.presswatch.classifier.files.TopicFiles;
import org.presswatch.events.TopicMatch;

/** Says which topics an article belongs to and which of its words say so. Safe for many threads. */
public final class TopicClassifier {

    /** Changes when the same files can give another verdict. */
    public static final String CODE_VERSION = "1.1";

    private final TopicSet set;
    private final RuleIndex rules;
    private final RuleIndex exceptions;

    public TopicClassifier(TopicSet set) {
        this.set = set;
        this.rules = new RuleIndex(set, Topic::rules);
        this.exceptions = new RuleIndex(set, Topic::exceptions);
    }

    /**
     * A classifier of the topics in a folder, with the lexicons in the folder {@code lexicons} beside it.
     *
     * @throws InvalidTopicsException if a file holds a mistake
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static TopicClassifier load(Path topicsFolder) throws InvalidTopicsException {
        return load(topicsFolder, topicsFolder.toAbsolutePath().resolveSibling("lexicons"));
    }

    /** As {@link #load(Path)}, with the lexicons in any folder. */
    public static TopicClassifier load(Path topicsFolder, Path lexiconsFolder) throws InvalidTopicsException {
        return new TopicClassifier(TopicFiles.load(topicsFolder, lexiconsFolder));
    }

    /** The same classifier with each topic changed, for example its threshold. */
    public TopicClassifier withTopics(UnaryOperator<Topic> change) {
        return new TopicClassifier(new TopicSet(
                set.lexicon(),
                set.topics().stream().map(change).toList(),
                set.statuses(),
                set.entityClasses(),
                set.legalBasis(),
                set.hash()));
    }

    public List<Topic> topics() {
        return set.topics();
    }

    /** Version of the code and a short hash of all topic and lexicon files. */
    public String version() {
        return CODE_VERSION + "+" + set.hash();
    }

    /**
     * The verdict on an article.
     *
     * @param lead a summary that is not part of the text; may be null
     * @param language BCP 47 code where it is known; the lexicons of all languages are used either way
     */
    public Verdict classify(String title, @Nullable String lead, String text, @Nullable String language) {
        return classify(new ArticleText(title, lead, text, language, null));
    }

    /** The verdict on an article; where its day is known, dates such as "this year" are resolved in the facts. */
    public Verdict classify(ArticleText article) {
        var reading = new Reading(set, rules, exceptions, article.published());
        String title = article.title();
        String lead = article.lead();
        boolean titled = !title.isBlank();
        reading.read(Field.of("title", title, true));
        reading.read(Field.of("lead", lead == null ? "" : lead, !titled));
        reading.read(Field.of("text", article.text(), !titled && (lead == null || lead.isBlank())));
        return verdict(reading);
    }

    private Verdict verdict(Reading reading) {
        Map<Integer, List<Finding>> byTopic = new TreeMap<>();
        reading.findings()
                .forEach(finding -> byTopic.computeIfAbsent(finding.topic(), t -> new ArrayList<>())
                        .add(finding));
        Map<String, Double> scores = new HashMap<>();
        List<TopicMatch> tags = new ArrayList<>();
        byTopic.forEach((number, findings) -> {
            Topic topic = set.topics().get(number);
            double score = Scoring.score(topic, findings);
            scores.put(topic.id(), score);
            if (score >= topic.threshold() && findings.stream().anyMatch(finding -> finding.value() > 0)) {
                tags.add(Scoring.tag(topic, score, findings));
            }
        });
        return new Verdict(tags, reading.namings().entities(), reading.facts().facts(), scores, version());
    }
}
