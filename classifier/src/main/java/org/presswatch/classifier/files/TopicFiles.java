package org.presswatch.classifier.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.presswatch.classifier.lexicon.LexiconBuilder;
import org.presswatch.classifier.topic.StatusWords;
import org.presswatch.classifier.topic.Topic;
import org.presswatch.classifier.topic.TopicSet;

/** The topic files of one folder and the lexicons that they share. */
public final class TopicFiles {

    private static final List<String> LEGAL_BASIS = List.of("legal-basis", "label");

    private final List<YamlFile> lexicons;
    private final List<YamlFile> topics;
    private final List<Problem> problems = new ArrayList<>();
    private final LexiconBuilder lexicon = new LexiconBuilder();
    private final Set<Integer> entityClasses = new LinkedHashSet<>();

    private TopicFiles(List<YamlFile> topics, List<YamlFile> lexicons) {
        this.topics = topics;
        this.lexicons = lexicons;
    }

    /**
     * Reads all files of the folders.
     *
     * @throws InvalidTopicsException if any of them holds a mistake
     * @throws java.io.UncheckedIOException if one cannot be read
     */
    public static TopicSet load(Path topicsFolder, Path lexiconsFolder) throws InvalidTopicsException {
        return new TopicFiles(YamlFile.in(topicsFolder), YamlFile.in(lexiconsFolder)).read(topicsFolder);
    }

    /** As {@link #load}, with one topic file alone. */
    public static TopicSet loadOne(Path topicFile, Path lexiconsFolder) throws InvalidTopicsException {
        return new TopicFiles(List.of(YamlFile.read(topicFile)), YamlFile.in(lexiconsFolder)).read(topicFile);
    }

    private TopicSet read(Path place) throws InvalidTopicsException {
        if (topics.isEmpty()) {
            problems.add(new Problem(place.toString(), 0, "there is no topic file: put at least one .yaml file here"));
        }
        List<StatusWords> statuses = readLexicons();
        List<Topic> read = readTopics();
        if (!problems.isEmpty()) {
            throw new InvalidTopicsException(problems);
        }
        List<YamlFile> all = Stream.concat(lexicons.stream(), topics.stream()).toList();
        List<Integer> legalBasis = LEGAL_BASIS.stream()
                .map(lexicon::find)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new TopicSet(
                lexicon.build(), read, statuses, List.copyOf(entityClasses), legalBasis, Hashes.ofFiles(all));
    }

    /** Section by section over all files, so that a file may use what a later one defines. */
    private List<StatusWords> readLexicons() {
        var reader = new LexiconFile(lexicon, "", entityClasses);
        var statuses = new ArrayList<StatusWords>();
        List<Map<String, YamlValue>> sections = lexicons.stream()
                .flatMap(file -> file.parse(problems).stream())
                .map(root -> root.entries(LexiconFile.SECTIONS))
                .toList();
        sections.forEach(file -> file.computeIfPresent("endings", (k, v) -> accept(v, reader::readEndings)));
        sections.forEach(file -> file.computeIfPresent("classes", (k, v) -> accept(v, reader::readClasses)));
        sections.forEach(file -> file.computeIfPresent("entities", (k, v) -> accept(v, reader::readEntities)));
        sections.forEach(file -> file.computeIfPresent("groups", (k, v) -> accept(v, reader::readGroups)));
        sections.forEach(file -> file.computeIfPresent(
                "statuses", (k, v) -> accept(v, section -> statuses.addAll(reader.readStatuses(section)))));
        return statuses;
    }

    private static YamlValue accept(YamlValue section, java.util.function.Consumer<YamlValue> reader) {
        reader.accept(section);
        return section;
    }

    private List<Topic> readTopics() {
        var read = new ArrayList<Topic>();
        var fileOf = new HashMap<String, String>();
        for (YamlFile file : topics) {
            new TopicFile(file, lexicon, entityClasses).read(problems).ifPresent(topic -> {
                String other = fileOf.put(topic.id(), file.name());
                if (other != null) {
                    problems.add(new Problem(
                            file.name(),
                            1,
                            "the topic '" + topic.id() + "' is also in " + other + ": give it another id"));
                }
                read.add(topic);
            });
        }
        return read;
    }
}
