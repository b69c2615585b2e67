package org.presswatch.events.url;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Host and port of an address. */
final class Authority {

    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^:\\[\\]@\\s]+)(?::([0-9]*))?");

    /** Underscores are no part of a host name by the book, but sites have them. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");

    private static final int LONGEST_NAME = 253;
    private static final int LARGEST_PORT = 65_535;

    private Authority() {}

    static Optional<String> normalise(String scheme, String authority) {
        Matcher parts = HOST_AND_PORT.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> port = port(scheme, parts.group(2));
        Optional<String> host = host(parts.group(1));
        return host.flatMap(name -> port.map(suffix -> name + suffix));
    }

    private static Optional<String> host(String host) {
        if (host.startsWith("[")) {
            return Optional.of(host.toLowerCase(Locale.ROOT));
        }
        return ascii(PercentEncoding.decoded(host))
                .map(Authority::withoutTrailingDot)
                .filter(name ->
                        name.length() <= LONGEST_NAME && NAME.matcher(name).matches());
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of(IDN.toASCII(host).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutTrailingDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** The port with its colon, empty where it is the scheme's own; nothing for an impossible one. */
    private static Optional<String> port(String scheme, @Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return Optional.of("");
        }
        if (digits.length() > 5) {
            return Optional.empty();
        }
        int port = Integer.parseInt(digits);
        if (port == 0 || port > LARGEST_PORT) {
            return Optional.empty();
        }
        return Optional.of(port == (scheme.equals("http") ? 80 : 443) ? "" : ":" + port);
    }
}
