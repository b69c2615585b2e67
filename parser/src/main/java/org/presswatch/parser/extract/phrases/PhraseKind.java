package org.presswatch.parser.extract.phrases;

import java.util.Locale;

/** What a line that consists of or begins with a phrase is. */
public enum PhraseKind {
    /** A heading of a part that is no longer the article: "Related articles", "Comments". */
    OTHER_SECTION,
    /** A heading of a list of the article's own parts. */
    CONTENTS,
    /** A call to do something else than read on: "Subscribe to our newsletter". */
    CALL,
    /** Whose photograph it is, or where it is from. */
    CREDIT,
    /** Author or date; only before the text begins is it surely that. */
    BYLINE,
    /** A remark of the publisher; only after the text has ended is it surely that. */
    NOTE,
    /** The title of a page that is missing or failed. */
    ERROR_PAGE,
    /** The title of a check that the reader is human. */
    CHALLENGE,
    /** The title of a question about cookies or personal data. */
    CONSENT,
    /** The title of a form to sign in. */
    LOGIN,
    /** Says that the rest is for subscribers. */
    PAYWALL;

    /** Its bit in a set of kinds. */
    public int bit() {
        return 1 << ordinal();
    }

    static PhraseKind of(String section) {
        return valueOf(section.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
