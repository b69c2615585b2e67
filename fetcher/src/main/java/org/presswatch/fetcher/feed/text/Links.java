package org.presswatch.fetcher.feed.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/** Links as feeds write them, made absolute. */
public final class Links {

    private static final String SCHEME = "http";
    private static final int LONGEST = 4_096;

    private Links() {}

    /** {@code link} seen from {@code base}; nothing if it is missing or no http or https address comes of it. */
    public static Optional<String> resolve(String base, @Nullable String link) {
        if (link == null || link.isBlank() || link.length() > LONGEST) {
            return Optional.empty();
        }
        String text = link.strip();
        return absolute(text).or(() -> absolute(StringUtil.resolve(base, text)));
    }

    /** {@code link} if it is already absolute. */
    public static Optional<String> absolute(@Nullable String link) {
        return Optional.ofNullable(link)
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST && isAbsolute(text));
    }

    /** The new base where {@code xml:base} says {@code value} inside {@code base}; unchanged if it says nonsense. */
    public static String rebase(String base, String value) {
        String text = value.strip().replaceFirst("^(https?:)/{3,}", "$1//");
        try {
            String resolved = text.isEmpty()
                    ? base
                    : URI.create(base).resolve(new URI(text)).toString();
            return isAbsolute(resolved) ? resolved : base;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return base;
        }
    }

    /** On one line; some write their slashes the other way round. */
    private static boolean isAbsolute(String text) {
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        int at = SCHEME.length();
        if (text.startsWith("s", at) || text.startsWith("S", at)) {
            at++;
        }
        return text.startsWith(":", at)
                && isSlash(text, at + 1)
                && isSlash(text, at + 2)
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0;
    }

    private static boolean isSlash(String text, int at) {
        return at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '\\');
    }
}
