package org.presswatch.stage.watch;

/** What the broker says of a consumer of this process. */
public sealed interface Sighting {

    /**
     * The broker answered.
     *
     * @param member whether the consumer is in its group
     * @param lag records between the committed positions of its partitions and their ends
     * @param position the sum of those positions: it changes when the consumer gets on, or gets other partitions
     */
    record Seen(boolean member, long lag, long position) implements Sighting {}

    /**
     * The broker did not answer.
     *
     * @param why one sentence for people
     */
    record Unreachable(String why) implements Sighting {}
}
