package org.presswatch.parser.extract.metadata;

import java.util.Locale;
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
        String absolute = StringUtil.resolve(base, trimmed);
        String lower = absolute.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") ? Optional.of(absolute) : Optional.empty();
    }
}
