package org.presswatch.classifier.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Gives the service a copy of the repository's topic files that a test may change. */
public final class TopicFilesResource implements QuarkusTestResourceLifecycleManager {

    static final Path TOPICS = Path.of("target/config-for-tests/topics");
    static final Path LEXICONS = Path.of("target/config-for-tests/lexicons");

    @Override
    public Map<String, String> start() {
        copy(Path.of("../config/topics"), TOPICS);
        copy(Path.of("../config/lexicons"), LEXICONS);
        return Map.of(
                "classifier.topics.dir", TOPICS.toString(),
                "classifier.lexicons.dir", LEXICONS.toString(),
                "classifier.topics.reload", "1s");
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            try (Stream<Path> old = Files.list(to)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            List<Path> files;
            try (Stream<Path> list = Files.list(from)) {
                files = list.toList();
            }
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
