package org.presswatch.parser.extract.metadata.author;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.presswatch.parser.extract.safe.SafeText;

/** Parts a byline into names. */
final class AuthorNames {

    private static final int MOST = 12;

    private static final Pattern BETWEEN =
            Pattern.compile(" *(?:;|,|\\||•|·|⋅|∙|●|、|，|；|/)(?: *(?:and|&|und|et|y|и) )? *");

    private static final Pattern AND =
            Pattern.compile(" (?:and|&amp;|&|und|et|y|e|og|och|en|ja|i|és|și|и|та|й|і|ды|және|жана|ve|ile|و|dan|và) ");

    private AuthorNames() {}

    /** The names in what a page declares as its author. */
    static List<String> parse(String declared) {
        String line = SafeText.line(declared);
        if (line == null || line.contains("://") || line.startsWith("@") || line.startsWith("/")) {
            return List.of();
        }
        return names(withoutAddress(BylineText.withoutBy(line)));
    }

    /** A name that is written the other way round, as in catalogues. */
    static List<String> parseInverted(String declared) {
        int comma = declared.indexOf(',');
        boolean inverted = comma > 0 && comma == declared.lastIndexOf(',');
        return parse(inverted ? declared.substring(comma + 1).strip() + " " + declared.substring(0, comma) : declared);
    }

    /** The people in an element or a line that a page shows as byline. */
    static List<String> shown(String byline) {
        String line = SafeText.line(byline);
        return line == null
                ? List.of()
                : names(withoutAddress(BylineText.names(line))).stream()
                        .map(PersonName::withoutRole)
                        .filter(PersonName::isLikely)
                        .toList();
    }

    /** The people in a line that begins with "By" or its like, none in another; also one with a pen name. */
    static List<String> afterBy(String text) {
        String line = SafeText.line(text);
        if (line == null || !BylineText.startsWithBy(line)) {
            return List.of();
        }
        List<String> people = shown(line);
        String rest = BylineText.names(line);
        return people.isEmpty() && PersonName.isPenName(rest) ? List.of(rest) : people;
    }

    /** The desk in a byline without people, none in another. */
    static List<String> desk(String byline) {
        String line = SafeText.line(byline);
        String rest = line == null ? "" : BylineText.names(line);
        return NameWords.isDesk(rest) && PersonName.isPossible(rest) ? List.of(rest) : List.of();
    }

    private static List<String> names(String line) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(line)) {
            for (String name : apart(part.strip())) {
                if (!names.isEmpty() && PersonName.areLettersAfter(name)) {
                    names.add(names.removeLast() + ", " + name);
                } else if (PersonName.isPossible(name) && names.size() < MOST && !holds(names, name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<String> apart(String part) {
        String[] names = AND.split(part);
        for (String name : names) {
            if (!PersonName.mayBeOneOfSeveral(name)) {
                return List.of(part);
            }
        }
        return List.of(names);
    }

    private static boolean holds(List<String> names, String name) {
        return names.stream().anyMatch(known -> known.equalsIgnoreCase(name));
    }

    /** "Ann Other (ann@coast.example)", "Ann Other &lt;ann@coast.example&gt;", "ann@coast.example (Ann Other)". */
    private static String withoutAddress(String line) {
        if (line.indexOf('@') < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        for (String word : line.split(" ")) {
            if (word.indexOf('@') < 0) {
                out.append(out.isEmpty() ? "" : " ").append(word);
            }
        }
        String rest = out.toString().strip();
        return rest.startsWith("(") && rest.endsWith(")") ? rest.substring(1, rest.length() - 1) : rest;
    }
}
