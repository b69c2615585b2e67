package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.TextQuery;
import org.presswatch.store.search.WordsSql;

/**
 * The words of a filter as text of a {@code tsquery}. Most words look alike in most dictionaries: what is looked up is
 * each form once instead of once a language.
 */
final class Words {

    /** How PostgreSQL writes that a word follows another; no lexeme has such a sign. */
    private static final Pattern ORDER = Pattern.compile(" <(?:-|\\d+)> ");

    private Words() {}

    /** The query's text; empty without words. */
    static String of(ArticleFilter filter, Connection connection) throws SQLException {
        TextQuery query = filter.text();
        if (query.isEmpty()) {
            return "";
        }
        String[] configs = Languages.textConfigs(filter, connection).toArray(String[]::new);
        var parameters = new ArrayList<Object>();
        String found = query.groups().isEmpty() ? "" : WordsSql.found(query, parameters);
        String any = found.isEmpty() ? "" : forms(found, parameters, configs, connection);
        if (query.excluded().isEmpty()) {
            return any;
        }
        // In no language: a word's forms differ from one dictionary to the next.
        parameters.clear();
        String excluded = WordsSql.excluded(query, parameters);
        String none = forms(excluded, parameters, configs, connection);
        if (none.isEmpty() || (any.isEmpty() && !found.isEmpty())) {
            return any;
        }
        return found.isEmpty() ? "!(" + none + ")" : "(" + any + ") & !(" + none + ")";
    }

    /** Whether words have to stand in a certain order, which the index does not know. */
    static boolean haveOrder(String words) {
        return ORDER.matcher(words).find();
    }

    /** The same without any order and without what must not be found: all that passes the filter's words has these. */
    static String unordered(ArticleFilter filter, Connection connection) throws SQLException {
        TextQuery query = new TextQuery(filter.text().groups(), List.of());
        String[] configs = Languages.textConfigs(filter, connection).toArray(String[]::new);
        var parameters = new ArrayList<Object>();
        String found = WordsSql.found(query, parameters);
        return ORDER.matcher(forms(found, parameters, configs, connection)).replaceAll(" & ");
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
