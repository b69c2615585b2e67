package org.presswatch.fetcher.feed.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/** Links as feeds write them, made absolute. */
public final class Links {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?:[/\\\\]{2}.*");
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
                .filter(text ->
                        text.length() <= LONGEST && ABSOLUTE.matcher(text).matches());
    }

    /** The new base where {@code xml:base} says {@code value} inside {@code base}; unchanged if it says nonsense. */
    public static String rebase(String base, String value) {
        String text = value.strip().replaceFirst("^(https?:)/{3,}", "$1//");
        try {
            String resolved = text.isEmpty()
                    ? base
                    : URI.create(base).resolve(new URI(text)).toString();
            return ABSOLUTE.matcher(resolved).matches() ? resolved : base;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return base;
        }
    }
}
