package org.presswatch.parser.extract;

import java.util.Locale;

/** The page holds no article. */
public record NotAnArticle(Reason reason) implements Extraction {

    /** Why there is none. */
    public enum Reason {
        /** The body is no text: an image, an archive, a PDF. */
        NOT_TEXT,
        /** There is neither a title nor text. */
        NO_TEXT,
        /** A list of links to articles. */
        INDEX_PAGE,
        /** The site answers that the page is missing or failed. */
        ERROR_PAGE,
        /** Only a form to sign in. */
        LOGIN_PAGE,
        /** Only a question about cookies, or a check that the reader is human. */
        CONSENT_OR_CHALLENGE,
        /** The first words alone; the rest is for subscribers. */
        PAYWALL_STUB;

        /** For example {@code index-page}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
