package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.presswatch.store.search.SearchText;

/** What dictionaries make of words. */
final class Lexemes {

    private static final String SQL = """
            SELECT config, word, tsvector_to_array(to_tsvector(config::regconfig, cut))
            FROM unnest(?::text[], ?::text[], ?::text[]) w (config, word, cut)""";

    /** A word in a language. */
    record Word(String config, String text) {}

    private Lexemes() {}

    /** The lexemes of each word, none for stop words. */
    static Map<Word, List<String>> of(Collection<Word> words, Connection connection) throws SQLException {
        if (words.isEmpty()) {
            return Map.of();
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(words.stream().map(Word::config).toArray(String[]::new));
        parameters.add(words.stream().map(Word::text).toArray(String[]::new));
        parameters.add(words.stream().map(word -> SearchText.of(word.text())).toArray(String[]::new));
        var lexemes = new HashMap<Word, List<String>>();
        Reading.rows(
                        connection,
                        SQL,
                        parameters,
                        row -> Map.entry(new Word(row.getString(1), row.getString(2)), List.of((String[])
                                row.getArray(3).getArray())))
                .forEach(entry -> lexemes.put(entry.getKey(), entry.getValue()));
        return lexemes;
    }
}
