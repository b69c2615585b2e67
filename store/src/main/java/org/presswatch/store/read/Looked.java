package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.presswatch.store.read.Lexemes.Word;
import org.presswatch.store.search.Beginnings;
import org.presswatch.store.search.TextConfigs;
import org.presswatch.store.search.TextQuery;
import org.presswatch.store.search.TextQuery.Kind;
import org.presswatch.store.search.TextQuery.Term;

/** The words that were looked for, in each of the languages they may stand in. */
final class Looked {

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_ENDING = 2;

    private final List<Term> terms;
    private final Map<Word, List<String>> lexemes;

    private Looked(List<Term> terms, Map<Word, List<String>> lexemes) {
        this.terms = terms;
        this.lexemes = lexemes;
    }

    static Looked of(TextQuery query, List<String> configs, Connection connection) throws SQLException {
        List<Term> terms = query.groups().stream().flatMap(List::stream).toList();
        var words = new LinkedHashSet<Word>();
        for (String config : configs) {
            terms.forEach(term -> words.add(new Word(config, term.text())));
        }
        return new Looked(terms, Lexemes.of(words, connection));
    }

    /** What all forms of the words have in common, more or less. */
    List<String> pieces(String config) {
        Set<String> pieces = new LinkedHashSet<>();
        for (Term term : terms) {
            lexemes(term, config).forEach(lexeme -> pieces.add(withoutEnding(lexeme)));
            if (term.kind() == Kind.PREFIX) {
                pieces.add(term.text());
            }
        }
        return List.copyOf(pieces);
    }

    /** Which of the words has one of these lexemes. */
    Optional<String> meaning(List<String> found, String config) {
        for (Term term : terms) {
            for (String lexeme : lexemes(term, config)) {
                Optional<String> beginning = beginning(term, lexeme, config);
                if (found.stream()
                        .anyMatch(one -> one.equals(lexeme)
                                || beginning.filter(one::startsWith).isPresent())) {
                    return Optional.of(lexeme);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> beginning(Term term, String lexeme, String config) {
        return switch (term.kind()) {
            case PREFIX -> Optional.of(lexeme);
            case WORD -> config.equals(TextConfigs.SIMPLE) ? Beginnings.of(lexeme) : Optional.empty();
            case PHRASE -> Optional.empty();
        };
    }

    private List<String> lexemes(Term term, String config) {
        return lexemes.getOrDefault(new Word(config, term.text()), List.of());
    }

    private static String withoutEnding(String lexeme) {
        int length = Math.max(Math.min(SHORTEST_PIECE, lexeme.length()), lexeme.length() - LONGEST_ENDING);
        return lexeme.substring(0, length);
    }
}
