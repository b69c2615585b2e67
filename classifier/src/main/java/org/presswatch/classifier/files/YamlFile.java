package org.presswatch.classifier.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file as it lies on disk.
 *
 * @param name as problems show it: folder and file
 */
record YamlFile(String name, String content) {

    private static final int LARGEST = 4 * 1024 * 1024;

    /** The YAML files of a folder in the order of their names; none if it isn't there. */
    static List<YamlFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(YamlFile::isYaml).sorted().map(YamlFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    static YamlFile read(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            String name = (folder == null ? "" : folder.getFileName() + "/") + file.getFileName();
            return new YamlFile(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Its one document; empty, and reported, if it is no YAML. */
    Optional<YamlValue> parse(List<Problem> problems) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setMaxAliasesForCollections(0);
        try {
            Node node = new Yaml(options).compose(new StringReader(content));
            if (node != null) {
                return Optional.of(new YamlValue(name, node, problems));
            }
            problems.add(new Problem(name, 0, "the file is empty: write a topic into it or delete it"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(new Problem(
                    name,
                    line,
                    "no valid YAML: " + e.getProblem()
                            + ": check the indentation, and quote texts that hold ': ' or begin with a sign"));
        } catch (YAMLException e) {
            problems.add(new Problem(name, 0, "no valid YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
