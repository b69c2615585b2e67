package org.presswatch.classifier.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the classifier. */
@ConfigMapping(prefix = "classifier")
public interface ClassifierConfig {

    /** The topics. */
    Topics topics();

    /** The word lists that topics share. */
    Lexicons lexicons();

    /** Settings of the topics. */
    interface Topics {

        /** Folder of the topic files, one topic a file. */
        @WithDefault("config/topics")
        Path dir();

        /** How often the files are looked at for changes. */
        @WithDefault("5s")
        Duration reload();

        /** Partitions of a Kafka topic that the classifier creates. */
        @WithDefault("12")
        int partitions();

        /** Copies of each partition of a Kafka topic that the classifier creates: at most the number of brokers. */
        @WithDefault("1")
        short replication();

        /** Lowest score that gives an article the topic of that id; without one, the topic file's own. */
        Map<String, Double> threshold();
    }

    /** Settings of the lexicons. */
    interface Lexicons {

        /** Folder of the lexicon files. */
        @WithDefault("config/lexicons")
        Path dir();
    }
}
