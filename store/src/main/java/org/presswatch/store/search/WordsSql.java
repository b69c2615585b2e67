package org.presswatch.store.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.presswatch.store.search.TextQuery.Term;

/** Words as SQL expressions of type {@code tsquery} over a column {@code c.config} that names a dictionary. */
public final class WordsSql {

    private final Collection<String> languages;

    /**
     * @param languages that are asked for: without a dictionary, their words are found by their beginning as well
     */
    public WordsSql(Collection<String> languages) {
        this.languages = languages;
    }

    /** What must be found; its parameters are put into {@code into}. */
    public String found(TextQuery query, List<Object> into) {
        return query.groups().stream()
                .map(group ->
                        group.stream().map(term -> term(term, into)).collect(Collectors.joining(" || ", "(", ")")))
                .collect(Collectors.joining(" && ", "(", ")"));
    }

    /** What must not be found. */
    public String excluded(TextQuery query, List<Object> into) {
        return query.excluded().stream().map(term -> term(term, into)).collect(Collectors.joining(" || ", "(", ")"));
    }

    private String term(Term term, List<Object> into) {
        String text = SearchText.of(term.text()).strip();
        into.add(text);
        return switch (term.kind()) {
            case WORD -> word(text, into);
            case PHRASE -> "phraseto_tsquery(c.config, ?)";
            // One word of letters and digits, as the parser makes sure: nothing in it can be an operator.
            // Where it is cut into pairs, any part of a sentence is found anyway.
            case PREFIX -> text.indexOf(' ') < 0 ? "to_tsquery(c.config, ? || ':*')" : "plainto_tsquery(c.config, ?)";
        };
    }

    private String word(String text, List<Object> into) {
        String word = "plainto_tsquery(c.config, ?)";
        Optional<String> beginning = Beginnings.of(text);
        List<String> begun = beginning.isEmpty() ? List.of() : Beginnings.languages(languages, text);
        if (begun.isEmpty()) {
            return word;
        }
        into.add(TextConfigs.SIMPLE);
        into.add(beginning.get());
        into.add(SearchTags.anyOf(SearchTags.LANGUAGE, begun));
        return "(" + word + " || CASE WHEN c.config = ?::regconfig"
                + " THEN to_tsquery(c.config, ? || ':*') && ?::tsquery ELSE ''::tsquery END)";
    }
}
