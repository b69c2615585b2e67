package org.presswatch.store.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Reads a request's query parameters; every complaint names the parameter and the cure. */
public final class FilterParser {

    /** Filters that may also be written into the search field, by the names they may have there. */
    static final Map<String, String> FILTER_NAMES = Map.of(
            "topic", "topic",
            "site", "site",
            "lang", "language",
            "language", "language",
            "country", "country",
            "target", "entity",
            "entity", "entity",
            "from", "from",
            "to", "to");

    private static final List<String> KNOWN =
            List.of("topic", "site", "language", "country", "entity", "from", "to", "q", "limit", "after");
    private static final List<String> OF_PAGES = List.of("limit", "after");
    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 300;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private FilterParser() {}

    /**
     * The request in these parameters.
     *
     * @throws BadParameterException if one is unknown, out of its range or unreadable
     */
    public static ArticleRequest strict(Map<String, List<String>> parameters) {
        return strict(parameters, List.of());
    }

    /** Like {@link #strict(Map)}, where {@code further} names are read by somebody else. */
    public static ArticleRequest strict(Map<String, List<String>> parameters, List<String> further) {
        refuseOthers(parameters, Stream.concat(KNOWN.stream(), further.stream()).toList());
        return lenient(parameters);
    }

    /**
     * The filter in these parameters, for what has no pages.
     *
     * @param further names that are read by somebody else
     * @throws BadParameterException if one is unknown, also {@code limit} and {@code after}, or unreadable
     */
    public static ArticleFilter strictFilter(Map<String, List<String>> parameters, List<String> further) {
        Stream<String> filters = KNOWN.stream().filter(name -> !OF_PAGES.contains(name));
        refuseOthers(parameters, Stream.concat(filters, further.stream()).toList());
        return lenient(parameters).filter();
    }

    private static void refuseOthers(Map<String, List<String>> parameters, List<String> known) {
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw new BadParameterException(
                        name, "is no parameter here", "Use one of " + String.join(", ", known) + ".");
            }
        }
    }

    /** Like {@link #strict(Map)}, but passes over parameters that it does not know. */
    public static ArticleRequest lenient(Map<String, List<String>> parameters) {
        var parser = new FilterParser();
        KNOWN.forEach(name -> parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .forEach(value -> parser.add(name, value)));
        return parser.request();
    }

    /**
     * The words of a search field without what is typed there for one filter, which then is given anew.
     *
     * @param filter its name as a parameter, for example {@code language} for {@code lang:ru}
     */
    public static String withoutTyped(String filter, String words) {
        return QueryParser.without(filter, words);
    }

    private void add(String name, String value) {
        List<String> known = values.computeIfAbsent(name, key -> new ArrayList<>());
        if (known.size() >= MOST_VALUES) {
            throw new BadParameterException(name, "has too many values", "Give it at most " + MOST_VALUES + " times.");
        }
        known.add(value);
    }

    private ArticleRequest request() {
        String words = single("q");
        TextQuery text = words == null ? new TextQuery(List.of(), List.of()) : QueryParser.parse(words, this::add);
        var filter = new ArticleFilter(
                all("topic", value -> value.toLowerCase(Locale.ROOT)),
                all("site", FilterParser::host),
                all("language", value -> value.toLowerCase(Locale.ROOT)),
                all("country", value -> value.toUpperCase(Locale.ROOT)),
                all("entity", value -> value.toLowerCase(Locale.ROOT)),
                time("from", false),
                time("to", true),
                text);
        if (filter.from() != null && filter.to() != null && !filter.from().isBefore(filter.to())) {
            throw new BadParameterException("to", "is not later than 'from'", "Give the earlier one as 'from'.");
        }
        String after = single("after");
        return new ArticleRequest(filter, after == null ? null : Cursor.decoded(after), limit());
    }

    private List<String> all(String name, UnaryOperator<String> normaliser) {
        var all = new TreeSet<String>();
        for (String value : values.getOrDefault(name, List.of())) {
            Arrays.stream(value.split(",")).map(String::strip).forEach(one -> {
                if (one.length() > LONGEST_VALUE || one.indexOf(0) >= 0) {
                    throw new BadParameterException(
                            name, "is no " + name, "Use at most " + LONGEST_VALUE + " printable characters.");
                }
                if (!one.isEmpty()) {
                    all.add(normaliser.apply(one));
                }
            });
        }
        return List.copyOf(all);
    }

    private static String host(String value) {
        String host =
                value.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
        int end = host.indexOf('/');
        return end < 0 ? host : host.substring(0, end);
    }

    private @Nullable String single(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw new BadParameterException(name, "is given " + given.size() + " times", "Give it once.");
        }
        return given.isEmpty() ? null : given.getFirst();
    }

    private int limit() {
        String value = single("limit");
        if (value == null) {
            return DEFAULT_LIMIT;
        }
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > HIGHEST_LIMIT) {
            throw new BadParameterException(
                    "limit",
                    "is no number from 1 to " + HIGHEST_LIMIT,
                    "Ask for up to " + HIGHEST_LIMIT + " articles and go on with 'after'.");
        }
        return Integer.parseInt(value);
    }

    private @Nullable Instant time(String name, boolean isEnd) {
        String value = single(name);
        if (value == null) {
            return null;
        }
        try {
            Instant time = value.length() > 10
                    ? OffsetDateTime.parse(value.replace(' ', '+')).toInstant()
                    : LocalDate.parse(value)
                            .plusDays(isEnd ? 1 : 0)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= 9999) {
                return time;
            }
        } catch (DateTimeException e) {
            // Told below, together with a year that no article has.
        }
        throw new BadParameterException(
                name, "is no date", "Use a day like 2026-11-25 or a time like 2026-11-25T08:30:00Z.");
    }
}
