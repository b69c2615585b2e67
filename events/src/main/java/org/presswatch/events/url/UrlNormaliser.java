package org.presswatch.events.url;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Writes the addresses of one page in one way: lower-case host in ASCII, no default port, no fragment, no tracking
 * parameters, no dot segments, one form of percent-encoding. The order of the other parameters is kept, because a
 * server may care. Normalising twice changes nothing.
 */
public final class UrlNormaliser {

    /** The longest address that is followed or stored, in characters. */
    public static final int LONGEST = 4_096;

    private static final Pattern ABSOLUTE =
            Pattern.compile("(https?):/{2,}([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.CASE_INSENSITIVE);

    private UrlNormaliser() {}

    /**
     * The normalised form of {@code absoluteUrl}, or nothing if that is no plain http or https address: another scheme,
     * no or an impossible host or port, a user name in it, or more than {@link #LONGEST} characters.
     */
    public static Optional<String> normalise(String absoluteUrl) {
        return normalise(absoluteUrl, TrackingParameters::remove);
    }

    /** The same with every parameter kept: for addresses that are asked for and stand for no page, as feeds' do. */
    public static Optional<String> normaliseKeepingParameters(String absoluteUrl) {
        return normalise(absoluteUrl, UnaryOperator.identity());
    }

    private static Optional<String> normalise(String absoluteUrl, UnaryOperator<String> parameters) {
        String url = cleaned(absoluteUrl);
        Matcher parts = ABSOLUTE.matcher(url);
        if (url.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        return Authority.normalise(scheme, parts.group(2))
                .map(authority -> scheme + "://" + authority + path(parts.group(3)) + query(parts.group(4), parameters))
                .filter(normalised -> normalised.length() <= LONGEST);
    }

    /** As browsers read an address: no blanks around it, no line breaks in it, a backslash is a slash. */
    private static String cleaned(String url) {
        String text = url.strip();
        if (text.length() > LONGEST) {
            return text;
        }
        String oneLine = text.replaceAll("[\\t\\r\\n]", "");
        int end = endOfPath(oneLine);
        return oneLine.substring(0, end).replace('\\', '/') + oneLine.substring(end);
    }

    private static int endOfPath(String url) {
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) == '?' || url.charAt(i) == '#') {
                return i;
            }
        }
        return url.length();
    }

    private static String path(String path) {
        return DotSegments.remove(PercentEncoding.normalise(path, PercentEncoding.PATH));
    }

    private static String query(@Nullable String query, UnaryOperator<String> parameters) {
        if (query == null) {
            return "";
        }
        String kept = parameters.apply(PercentEncoding.normalise(query, PercentEncoding.QUERY));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
