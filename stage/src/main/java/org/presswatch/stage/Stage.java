package org.presswatch.stage;

/**
 * A middle stage of the line, for the runner to read, process and write in transactions: a service makes one bean of it.
 *
 * @param service the service's name, for example {@code parser}; its consumer group is {@code presswatch-<service>}
 * @param inputTopic what it reads
 * @param processor what it does with each record
 */
public record Stage(String service, String inputTopic, RecordProcessor processor) {

    /** The consumer group that the replicas of the service share. */
    public String group() {
        return "presswatch-" + service;
    }
}
