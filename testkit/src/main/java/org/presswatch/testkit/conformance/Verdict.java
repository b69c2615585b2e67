package org.presswatch.testkit.conformance;

/** What the log says about one expectation, or about all of a behaviour. */
public sealed interface Verdict {

    /** It is as it should be. */
    record Met() implements Verdict {}

    /** Something has not happened yet. */
    record Open(String missing) implements Verdict {}

    /** The crawler did what it should not have done. */
    record Broken(String deed) implements Verdict {}
}
