package org.presswatch.local;

/** Tells a person what happens to a part of the line, in one short sentence without its name. */
@FunctionalInterface
public interface Announcer {

    /**
     * Shows one line.
     *
     * @param part what it is about, for example {@code kafka} or {@code parser}
     */
    void say(String part, String what);
}
