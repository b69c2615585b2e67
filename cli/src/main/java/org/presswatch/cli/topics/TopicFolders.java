package org.presswatch.cli.topics;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.files.InvalidTopicsException;
import org.presswatch.classifier.files.TopicFiles;
import org.presswatch.classifier.topic.TopicClassifier;
import org.presswatch.classifier.topic.TopicSet;
import org.presswatch.cli.FailedException;
import org.presswatch.cli.Home;
import picocli.CommandLine.Option;

/** The options that say which topic files are meant; those of the project where nothing is said. */
public final class TopicFolders {

    @Option(names = "--topics", paramLabel = "DIR", description = "Folder of the topic files (config/topics).")
    private @Nullable Path topics;

    @Option(
            names = "--lexicons",
            paramLabel = "DIR",
            description = "Folder of the lexicons that topics share (lexicons beside the topics' folder).")
    private @Nullable Path lexicons;

    /** A classifier of these topics. */
    public TopicClassifier expectClassifier() throws FailedException {
        return new TopicClassifier(expectTopics());
    }

    /**
     * All topics.
     *
     * @throws FailedException if a file holds a mistake; the message names file and line of each
     */
    public TopicSet expectTopics() throws FailedException {
        Path folder = topics == null ? Home.path().resolve("config/topics") : topics.toAbsolutePath();
        Path shared = lexicons == null ? folder.resolveSibling("lexicons") : lexicons;
        try {
            return TopicFiles.load(folder, shared);
        } catch (InvalidTopicsException e) {
            throw new FailedException("the topic files hold mistakes:\n" + e.getMessage());
        } catch (UncheckedIOException e) {
            throw new FailedException("the topic files cannot be read: " + e.getCause());
        }
    }

    /** The lexicons for one topic file: those that are named, those beside its folder, else the project's. */
    Path lexiconsBeside(Path topicFile) {
        if (lexicons != null) {
            return lexicons;
        }
        Path folder = topicFile.toAbsolutePath().getParent();
        Path beside = folder == null ? null : folder.resolveSibling("lexicons");
        return beside != null && Files.isDirectory(beside)
                ? beside
                : Home.path().resolve("config/lexicons");
    }
}
