package org.presswatch.parser.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.safe.SafeText;

/** Parts a byline into names. */
final class AuthorNames {

    private static final int LONGEST = 80;
    private static final int MOST = 10;

    private AuthorNames() {}

    static List<String> parse(String byline, @Nullable String siteName) {
        List<String> names = new ArrayList<>();
        String line = SafeText.line(byline);
        if (line == null || line.startsWith("http") || line.startsWith("@") || line.startsWith("/")) {
            return names;
        }
        for (String part : withoutBy(line).split("\\s*(?:;|,|\\||&| and | und | et | и | та | і | y )\\s*")) {
            String name = part.strip();
            if (isName(name) && names.size() < MOST && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static String withoutBy(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (String by : new String[] {"by ", "by: ", "written by ", "автор: ", "автор ", "von ", "par ", "por "}) {
            if (lower.startsWith(by)) {
                return line.substring(by.length()).strip();
            }
        }
        return line;
    }

    private static boolean isName(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST
                && name.indexOf('@') < 0
                && !name.startsWith("http")
                && !name.equalsIgnoreCase("admin")
                && name.chars().anyMatch(Character::isLetter);
    }
}
