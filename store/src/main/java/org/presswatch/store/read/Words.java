package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.TextConfigs;
import org.presswatch.store.search.TextQuery;
import org.presswatch.store.search.WordsSql;

/**
 * The words of a filter as text of a {@code tsquery}. Most words look alike in most dictionaries: what is looked up is
 * each form once instead of once a language.
 *
 * @param query all of it; empty without words
 * @param found the part of it that must be found
 */
record Words(String query, String found) {

    /** How PostgreSQL writes that a word follows another; no lexeme has such a sign. */
    private static final Pattern ORDER = Pattern.compile(" <(?:-|\\d+)> ");

    static Words of(ArticleFilter filter, Connection connection) throws SQLException {
        TextQuery query = filter.text();
        if (query.isEmpty()) {
            return new Words("", "");
        }
        List<String> languages = Languages.of(filter, connection);
        String[] configs = TextConfigs.ofAll(languages).toArray(String[]::new);
        var sql = new WordsSql(filter.languages());
        var parameters = new ArrayList<Object>();
        String found = query.groups().isEmpty() ? "" : sql.found(query, parameters);
        String any = found.isEmpty() ? "" : forms(found, parameters, configs, connection);
        if (query.excluded().isEmpty()) {
            return new Words(any, any);
        }
        // In no language: a word's forms differ from one dictionary to the next.
        parameters.clear();
        String excluded = sql.excluded(query, parameters);
        String none = forms(excluded, parameters, configs, connection);
        if (none.isEmpty() || (any.isEmpty() && !found.isEmpty())) {
            return new Words(any, any);
        }
        return new Words(found.isEmpty() ? "!(" + none + ")" : "(" + any + ") & !(" + none + ")", any);
    }

    /** Whether words that must or must not be found stand in a certain order, which the index does not know. */
    boolean haveOrder() {
        return !found.isEmpty() && ORDER.matcher(query).find();
    }

    /** What must be found, in any order: all that passes has these. */
    String unordered() {
        return ORDER.matcher(found).replaceAll(" & ");
    }

    private static String forms(String expression, List<Object> words, String[] configs, Connection connection)
            throws SQLException {
        var parameters = new ArrayList<>(words);
        parameters.add(configs);
        String sql = "SELECT DISTINCT (" + expression + ")::text FROM"
                + " (SELECT name::regconfig AS config FROM unnest(?::text[]) name) c ORDER BY 1";
        return Reading.rows(connection, sql, parameters, row -> row.getString(1)).stream()
                .filter(form -> !form.isEmpty())
                .map(form -> "(" + form + ")")
                .collect(Collectors.joining(" | "));
    }
}
