package org.presswatch.store.search;

import java.util.List;
import java.util.stream.Collectors;

import org.presswatch.store.search.TextQuery.Term;

/** Words as SQL expressions of type {@code tsquery} over a column {@code c.config} that names a dictionary. */
public final class WordsSql {

    private WordsSql() {}

    /** What must be found; its parameters are put into {@code into}. */
    public static String found(TextQuery query, List<Object> into) {
        return query.groups().stream()
                .map(group ->
                        group.stream().map(term -> term(term, into)).collect(Collectors.joining(" || ", "(", ")")))
                .collect(Collectors.joining(" && ", "(", ")"));
    }

    /** What must not be found. */
    public static String excluded(TextQuery query, List<Object> into) {
        return query.excluded().stream().map(term -> term(term, into)).collect(Collectors.joining(" || ", "(", ")"));
    }

    private static String term(Term term, List<Object> into) {
        into.add(SearchText.of(term.text()));
        return switch (term.kind()) {
            case WORD -> "plainto_tsquery(c.config, ?)";
            case PHRASE -> "phraseto_tsquery(c.config, ?)";
            // One word of letters and digits, as the parser makes sure: nothing in it can be an operator.
            case PREFIX -> "to_tsquery(c.config, ? || ':*')";
        };
    }
}
