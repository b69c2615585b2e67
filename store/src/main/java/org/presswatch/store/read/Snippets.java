package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.mark.Excerpt;
import org.presswatch.store.mark.Excerpt.Hit;
import org.presswatch.store.mark.WordPlaces;
import org.presswatch.store.mark.WordPlaces.Place;
import org.presswatch.store.read.ArticleSummary.Fragment;
import org.presswatch.store.read.Lexemes.Word;
import org.presswatch.store.search.SearchText;
import org.presswatch.store.search.TextConfigs;
import org.presswatch.store.search.TextQuery;

/**
 * The places in a text at which the words stand that were looked for. Words that look alike are found here, and
 * dictionaries are asked about each of them once: having them read all the texts costs ten times as much.
 */
final class Snippets {

    /** What stands further down in a long text is found but not shown. */
    private static final int LONGEST_TEXT = 40_000;

    private static final int MOST_OF_EACH = 30;

    private static final String TEXTS = "SELECT a.id, a.language, a.title || E'\\n' || coalesce(a.lead, '') AS head,"
            // To count the characters of a text takes as long as to read it.
            + " CASE WHEN octet_length(r.text) <= " + LONGEST_TEXT + " THEN r.text ELSE left(r.text, " + LONGEST_TEXT
            + ") END AS text FROM article a"
            + " JOIN revision r ON r.article_id = a.id AND r.revision = a.revision WHERE a.id = ANY (?)";

    /** An article's text with the words in it that may have been looked for. */
    private record Candidate(String id, String config, String text, List<Place> inHead, List<Place> inText) {

        List<Word> words() {
            var words = new ArrayList<Word>();
            inHead.forEach(place -> words.add(new Word(config, place.word())));
            inText.forEach(place -> words.add(new Word(config, place.word())));
            return words;
        }
    }

    private record Text(String id, String config, String head, String text) {}

    private final Looked looked;
    private final Map<Word, List<String>> lexemes;

    private Snippets(Looked looked, Map<Word, List<String>> lexemes) {
        this.looked = looked;
        this.lexemes = lexemes;
    }

    static Map<String, List<Fragment>> of(List<String> articleIds, TextQuery query, String words, Connection connection)
            throws SQLException {
        if (articleIds.isEmpty() || query.groups().isEmpty()) {
            return Map.of();
        }
        List<Text> texts = texts(articleIds, connection);
        Looked looked =
                Looked.of(query, texts.stream().map(Text::config).distinct().toList(), connection);
        List<Candidate> candidates =
                texts.stream().map(text -> candidate(text, looked)).toList();
        Set<Word> alike = new LinkedHashSet<>();
        candidates.forEach(candidate -> alike.addAll(candidate.words()));
        return new Snippets(looked, Lexemes.of(alike, connection)).fragments(candidates, words, connection);
    }

    private static List<Text> texts(List<String> articleIds, Connection connection) throws SQLException {
        List<Object> parameters = List.of((Object) articleIds.toArray(String[]::new));
        return Reading.rows(
                connection,
                TEXTS,
                parameters,
                row -> new Text(
                        row.getString("id"),
                        TextConfigs.of(row.getString("language")),
                        row.getString("head"),
                        row.getString("text")));
    }

    private static Candidate candidate(Text text, Looked looked) {
        List<String> pieces = looked.pieces(text.config());
        return new Candidate(
                text.id(),
                text.config(),
                text.text(),
                new WordPlaces(text.head(), SearchText::isUnspaced).having(pieces, MOST_OF_EACH),
                new WordPlaces(text.text(), SearchText::isUnspaced).having(pieces, MOST_OF_EACH));
    }

    private Map<String, List<Fragment>> fragments(List<Candidate> candidates, String words, Connection connection)
            throws SQLException {
        var fragments = new HashMap<String, List<Fragment>>();
        var unlike = new ArrayList<String>();
        for (Candidate candidate : candidates) {
            List<Hit> hits = hits(candidate.config(), candidate.inText());
            if (hits.isEmpty() && hits(candidate.config(), candidate.inHead()).isEmpty()) {
                unlike.add(candidate.id());
            } else {
                fragments.put(candidate.id(), fragments(candidate.text(), hits));
            }
        }
        fragments.putAll(Headlines.of(unlike, words, LONGEST_TEXT, connection));
        return fragments;
    }

    private List<Hit> hits(String config, List<Place> places) {
        var hits = new ArrayList<Hit>();
        for (Place place : places) {
            Optional<String> meaning =
                    looked.meaning(lexemes.getOrDefault(new Word(config, place.word()), List.of()), config);
            @Nullable Hit last = hits.isEmpty() ? null : hits.getLast();
            if (meaning.isPresent() && (last == null || last.end() <= place.start())) {
                hits.add(new Hit(place.start(), place.end(), meaning.get()));
            }
        }
        return hits;
    }

    private static List<Fragment> fragments(String text, List<Hit> hits) {
        return Excerpt.of(text, hits).stream()
                .map(piece -> new Fragment(piece.text(), piece.match()))
                .toList();
    }
}
