package org.presswatch.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.presswatch.store.search.TextQuery.Kind;
import org.presswatch.store.search.TextQuery.Term;

/**
 * Reads what people type into the search field: {@code blocked "social network" mess* -sport site:example.org}.
 *
 * <p>Nothing is a syntax error: a quote that does not end reaches to the end, and what has no letter or digit is passed
 * over.
 */
final class QueryParser {

    private static final int LONGEST = 500;
    private static final int MOST_TERMS = 32;
    private static final Pattern TOKEN = Pattern.compile("(-?)(?:([a-z]{1,12}):)?(?:\"([^\"]*)\"?|(\\S+))");
    private static final Pattern WORDY = Pattern.compile("[\\p{L}\\p{N}]");

    private final List<List<Term>> groups = new ArrayList<>();
    private final List<Term> excluded = new ArrayList<>();
    private final BiConsumer<String, String> filters;
    private boolean joinsPrevious;

    private QueryParser(BiConsumer<String, String> filters) {
        this.filters = filters;
    }

    /**
     * The words in {@code input}.
     *
     * @param filters is told each {@code name:value} whose name is one of {@link FilterParser#FILTER_NAMES}
     * @throws BadParameterException if it is too long
     */
    static TextQuery parse(String input, BiConsumer<String, String> filters) {
        if (input.length() > LONGEST) {
            throw new BadParameterException(
                    "q", "has " + input.length() + " characters", "Use at most " + LONGEST + " characters.");
        }
        var parser = new QueryParser(filters);
        Matcher token = TOKEN.matcher(input);
        while (token.find()) {
            parser.take(token);
        }
        return new TextQuery(parser.groups, parser.excluded);
    }

    /** What was typed, without what it says for one filter. */
    static String without(String filter, String input) {
        return TOKEN.matcher(input)
                .replaceAll(token -> token.group(1).isEmpty()
                                && token.group(2) != null
                                && filter.equals(FilterParser.FILTER_NAMES.get(token.group(2)))
                        ? ""
                        : Matcher.quoteReplacement(token.group()))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void take(Matcher token) {
        boolean negated = !token.group(1).isEmpty();
        String name = token.group(2);
        boolean quoted = token.group(3) != null;
        String value = quoted ? token.group(3) : token.group(4);
        if (name != null && !negated && FilterParser.FILTER_NAMES.containsKey(name)) {
            filters.accept(FilterParser.FILTER_NAMES.get(name), value);
        } else if (!quoted && name == null && !negated && value.equals("OR")) {
            joinsPrevious = true;
        } else {
            add(termOf(name == null ? value : name + " " + value, quoted), negated);
        }
    }

    private void add(Term term, boolean negated) {
        if (!WORDY.matcher(term.text()).find()) {
            return;
        }
        if (groups.size() + excluded.size() >= MOST_TERMS) {
            throw new BadParameterException("q", "has too many words", "Use at most " + MOST_TERMS + " words.");
        }
        if (negated) {
            excluded.add(term);
        } else if (joinsPrevious && !groups.isEmpty()) {
            groups.getLast().add(term);
        } else {
            groups.add(new ArrayList<>(List.of(term)));
        }
        joinsPrevious = false;
    }

    private static Term termOf(String value, boolean quoted) {
        String clean = storable(value);
        if (quoted) {
            return new Term(Kind.PHRASE, clean);
        }
        return clean.endsWith("*") && isOneWord(clean.substring(0, clean.length() - 1))
                ? new Term(Kind.PREFIX, clean.substring(0, clean.length() - 1).toLowerCase(Locale.ROOT))
                : new Term(Kind.WORD, clean);
    }

    private static boolean isOneWord(String value) {
        return !value.isEmpty() && value.codePoints().allMatch(Character::isLetterOrDigit);
    }

    private static String storable(String value) {
        return value.codePoints()
                .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
