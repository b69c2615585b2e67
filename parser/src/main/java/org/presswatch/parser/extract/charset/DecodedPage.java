package org.presswatch.parser.extract.charset;

import java.nio.charset.Charset;

/**
 * A page's characters.
 *
 * @param charset what they were decoded with
 * @param source which evidence decided
 * @param repaired whether text that had been encoded twice was put right
 */
public record DecodedPage(String text, Charset charset, Source source, boolean repaired) {

    /** The evidence for a charset. */
    public enum Source {
        BOM,
        HTTP,
        PROLOG,
        META,
        BYTES
    }
}
