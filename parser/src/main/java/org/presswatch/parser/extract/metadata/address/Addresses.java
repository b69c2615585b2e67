package org.presswatch.parser.extract.metadata.address;

import java.util.Optional;

import org.jsoup.internal.StringUtil;

/** Makes addresses absolute; only those of the web are any. */
public final class Addresses {

    private static final int LONGEST = 4_096;

    private Addresses() {}

    /** The absolute http or https address, empty for any other. */
    public static Optional<String> resolve(String base, String address) {
        String trimmed = address.trim();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        if (isOfTheWeb(trimmed)) {
            return Optional.of(trimmed);
        }
        String absolute = StringUtil.resolve(base, trimmed);
        return isOfTheWeb(absolute) ? Optional.of(absolute) : Optional.empty();
    }

    private static boolean isOfTheWeb(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }
}
