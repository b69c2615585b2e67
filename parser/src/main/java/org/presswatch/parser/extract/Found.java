package org.presswatch.parser.extract;

/**
 * A value with the place where it was found.
 *
 * @param source the place that was believed
 * @param confidence how far the value may be believed, 0 to 1: the source's own, raised by each other source that
 *     agrees and lowered by each that does not
 */
public record Found<T>(T value, Source source, double confidence) {

    private static final double SURE = 0.99;
    private static final double DOUBT = 0.8;

    /** Where a page, or what leads to it, says something. */
    public enum Source {
        /** JSON-LD. */
        STRUCTURED_DATA(0.9),
        /** A meta or link element, or an attribute of the document. */
        META(0.85),
        /** An element of the page whose tag or class says what it holds. */
        MARKUP(0.8),
        /** The address of the page. */
        URL(0.75),
        /** The feed that announced the page. */
        FEED(0.7),
        /** The text that a reader sees. */
        TEXT(0.7);

        private final double confidence;

        Source(double confidence) {
            this.confidence = confidence;
        }
    }

    /** A value that only one source gives. */
    public static <T> Found<T> in(Source source, T value) {
        return new Found<>(value, source, source.confidence);
    }

    /** The value when another source says the same. */
    public Found<T> confirmedBy(Source other) {
        double together = 1 - (1 - confidence) * (1 - other.confidence);
        return new Found<>(value, source, Math.min(SURE, together));
    }

    /** The value when something speaks against it. */
    public Found<T> doubted() {
        return new Found<>(value, source, confidence * DOUBT);
    }

    /** Another value from the same place, believed as far. */
    public <R> Found<R> with(R other) {
        return new Found<>(other, source, confidence);
    }
}
