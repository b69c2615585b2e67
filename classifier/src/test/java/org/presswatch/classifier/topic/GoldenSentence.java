package org.presswatch.classifier.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A line of the golden files: {@code labels | title | text}.
 *
 * @param isKnownMiss written with {@code ~} in front: the verdict is known to be another
 */
record GoldenSentence(String language, Set<String> topics, String title, String text, boolean isKnownMiss) {

    static final Set<String> LANGUAGES = Set.of("en", "ru", "uk", "be", "tr", "es", "fr", "de", "ar", "fa", "zh");

    private static final Map<String, String> LABELS = Map.of("PB", "platform-blocking", "MP", "media-pressure");

    static Stream<GoldenSentence> all() {
        return LANGUAGES.stream().sorted().flatMap(GoldenSentence::of);
    }

    static Stream<GoldenSentence> of(String language) {
        return lines(language)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> parse(language, line));
    }

    private static GoldenSentence parse(String language, String line) {
        String[] parts = line.split("\\|", -1);
        String labels = parts[0].strip();
        Set<String> topics = new TreeSet<>();
        LABELS.forEach((label, topic) -> {
            if (labels.contains(label)) {
                topics.add(topic);
            }
        });
        return new GoldenSentence(
                language, topics, parts[1].strip(), parts.length > 2 ? parts[2].strip() : "", labels.startsWith("~"));
    }

    private static Stream<String> lines(String language) {
        try (InputStream file = GoldenSentence.class.getResourceAsStream("/golden/" + language + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("no golden file for " + language);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return language + ": " + title;
    }
}
