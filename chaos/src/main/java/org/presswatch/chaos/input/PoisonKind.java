package org.presswatch.chaos.input;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What may be wrong with a page's record, and what the contract says becomes of it. */
public enum PoisonKind {
    /** The JSON ends in its middle. */
    TRUNCATED_JSON("invalid-json"),
    /** The record says that it holds another version of the event. */
    WRONG_VERSION("wrong-type"),
    /** U+0000 and lone surrogates in title, summary and page: cleaned, and accepted. */
    NUL_AND_SURROGATES(null),
    /** A page one byte longer than the parser takes. */
    TOO_LARGE("page-too-large"),
    /** Fields that no version of ours has: passed over, and accepted. */
    UNKNOWN_FIELDS(null),
    /** The record's key is not the article's id. */
    WRONG_KEY("wrong-key"),
    /** The record has no value. */
    EMPTY_VALUE("empty-value"),
    /** 200,000 elements, each in the one before: read as far as the text goes, and accepted. */
    NESTED_TAGS(null);

    private final @Nullable String reason;

    PoisonKind(@Nullable String reason) {
        this.reason = reason;
    }

    /** The reason that its dead letter must have, or empty where it is accepted. */
    public Optional<String> findReason() {
        return Optional.ofNullable(reason);
    }

    /** For example {@code truncated-json}: what the record's header calls it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
