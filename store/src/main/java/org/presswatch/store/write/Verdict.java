package org.presswatch.store.write;

/** What became of an event. */
public enum Verdict {
    /** It is what the article shows now, or was until a later event of the same batch. */
    APPLIED,
    /** It was stored before: nothing changed. */
    REPEATED,
    /** A newer revision is stored: it was kept as history only. */
    STALE,
    /** The article was erased and stays so: nothing was kept. */
    ERASED
}
