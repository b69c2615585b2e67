package org.presswatch.parser.extract.metadata.title;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Parts a window title at its separators and drops the site's name. */
final class TitleParts {

    private static final String[] SEPARATORS = {" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • "};

    private TitleParts() {}

    /** The title without a last or first part that names the site. */
    static String withoutSite(String title, @Nullable String siteName, String url) {
        for (String separator : SEPARATORS) {
            int last = title.lastIndexOf(separator);
            if (last > 0 && isSite(title.substring(last + separator.length()), siteName, url)) {
                return withoutSite(title.substring(0, last).strip(), siteName, url);
            }
            int first = title.indexOf(separator);
            if (first > 0 && isSite(title.substring(0, first), siteName, url)) {
                return title.substring(first + separator.length()).strip();
            }
        }
        return title;
    }

    /** Whether a separator sets {@code part} apart from the rest of the title, before it or after it. */
    static boolean holds(String title, String part) {
        for (String separator : SEPARATORS) {
            if (title.startsWith(part + separator) || title.endsWith(separator + part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSite(String part, @Nullable String siteName, String url) {
        String plain = plain(part);
        if (plain.isEmpty()) {
            return true;
        }
        if (siteName != null
                && (plain.equals(plain(siteName)) || plain(siteName).contains(plain) && plain.length() > 3)) {
            return true;
        }
        return plain.length() > 2 && plain(hostOf(url)).contains(plain);
    }

    private static String hostOf(String url) {
        int start = url.indexOf("://") + 3;
        int end = url.indexOf('/', start);
        return start < 3 ? "" : url.substring(start, end < 0 ? url.length() : end);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                plain.append(lower.charAt(i));
            }
        }
        return plain.toString();
    }
}
