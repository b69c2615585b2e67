package org.presswatch.e2e;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What a careful reader gets out of the seed article: the table of two columns in the README beside it. */
record SeedTable(Map<String, String> rows) {

    private static final Pattern ROW = Pattern.compile("^\\|([^|]+)\\|([^|]+)\\|$", Pattern.MULTILINE);
    private static final Pattern DEED = Pattern.compile("([a-z-]+) of ([A-Z][\\w ]*?)(?:'s \\w+)?: ([a-z ]+)");
    private static final Pattern GROUP = Pattern.compile("([^()]+)(?:\\(([^)]*)\\))?");
    private static final Pattern NAME = Pattern.compile("(?:[A-Z]\\w+)(?: [A-Z]\\w+)*");

    /** An action that the table tells. */
    record Deed(String action, String target, String status) {}

    /** Somebody whom the table names, with kind and country where brackets tell them. */
    record Named(
            String name, @Nullable String kind, @Nullable String country) {}

    static SeedTable in(String readme) {
        Map<String, String> rows = new LinkedHashMap<>();
        ROW.matcher(readme)
                .results()
                .forEach(row -> rows.put(row.group(1).strip(), row.group(2).strip()));
        return new SeedTable(rows);
    }

    String expect(String row) {
        if (!rows.containsKey(row)) {
            throw new IllegalStateException("the table has no row '" + row + "' but " + rows.keySet());
        }
        return rows.get(row);
    }

    /** The parts of a row between its semicolons. */
    List<String> parts(String row) {
        return Arrays.stream(expect(row).split(";")).map(String::strip).toList();
    }

    /** Names in a text, without what stands in brackets. */
    static List<String> namesIn(String text) {
        return NAME.matcher(text.replaceAll("\\([^)]*\\)", ""))
                .results()
                .map(MatchResult::group)
                .filter(name -> !name.equals("Named"))
                .map(name -> name.replaceFirst("^President ", ""))
                .toList();
    }

    /** Whom a row names; what stands in brackets goes for all names since the brackets before. */
    List<Named> named(String row) {
        return GROUP.matcher(expect(row))
                .results()
                .flatMap(group -> namesIn(group.group(1)).stream().map(name -> named(name, group.group(2))))
                .toList();
    }

    private static Named named(String name, @Nullable String brackets) {
        if (brackets == null) {
            return new Named(name, null, null);
        }
        String[] told = brackets.split(",\\s*");
        return new Named(
                name,
                told[0].replaceFirst("s$", "").replace("organisation", "organization"),
                told.length > 1 && told[1].matches("[A-Z]{2}") ? told[1] : null);
    }

    List<Deed> deeds() {
        return DEED.matcher(expect("actions"))
                .results()
                .map(deed -> new Deed(
                        deed.group(1), deed.group(2), status(deed.group(3).strip())))
                .toList();
    }

    private static String status(String written) {
        return written.equals("demanded") ? "ordered" : written.replace(' ', '-');
    }
}
