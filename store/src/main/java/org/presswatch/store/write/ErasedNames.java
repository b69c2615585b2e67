package org.presswatch.store.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Names that must not be kept, known by their salted hashes only. A name is masked letter by letter, so that evidence
 * keeps its place; it is found whatever its case and whatever stands between its words.
 */
final class ErasedNames {

    static final String FLAG = "name-erased";

    private static final int MOST_WORDS = 8;
    private static final int MOST_CHARACTERS = 64;
    private static final char MASK = '█';
    private static final String SQL = "SELECT words, hash, salt FROM name_tombstone, name_salt";

    private record Place(int start, int end) {}

    private final Set<String> hashes;
    private final List<Integer> lengths;
    private final String salt;

    private ErasedNames(Set<String> hashes, Set<Integer> lengths, String salt) {
        this.hashes = hashes;
        this.lengths = lengths.stream().sorted().toList();
        this.salt = salt;
    }

    /** Those of the database. */
    static ErasedNames of(Connection connection) throws SQLException {
        var hashes = new HashSet<String>();
        var lengths = new HashSet<Integer>();
        String salt = "";
        try (PreparedStatement query = connection.prepareStatement(SQL);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                lengths.add(row.getInt(1));
                hashes.add(row.getString(2));
                salt = row.getString(3);
            }
        }
        return new ErasedNames(hashes, lengths, salt);
    }

    /**
     * The words of a name as they are compared.
     *
     * @throws IllegalArgumentException if it has no word, more than eight, or a single letter
     */
    static List<String> words(String name) {
        List<String> words = compared(NameWords.FOLDED.of(name));
        boolean isName = String.join("", words).codePoints().limit(2).count() == 2
                && words.size() <= MOST_CHARACTERS
                && NameWords.LOWERED.of(name).size() <= MOST_WORDS;
        if (!isName) {
            throw new IllegalArgumentException("a name has 1 to " + MOST_WORDS + " words and more than one letter");
        }
        return words;
    }

    static String hash(List<String> words, String salt) {
        try {
            byte[] text = (salt + "\n" + String.join(" ", words)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    boolean isEmpty() {
        return hashes.isEmpty();
    }

    boolean isIn(@Nullable String text) {
        return text != null && !isEmpty() && !places(text).isEmpty();
    }

    /** The text with every letter of an erased name covered. */
    String masked(String text) {
        if (isEmpty()) {
            return text;
        }
        var masked = new StringBuilder();
        int at = 0;
        for (Place place : places(text)) {
            if (place.end() > at) {
                int from = Math.max(at, place.start());
                masked.append(text, at, from);
                text.substring(from, place.end())
                        .codePoints()
                        .map(c -> Character.isWhitespace(c) ? c : MASK)
                        .forEach(masked::appendCodePoint);
                at = place.end();
            }
        }
        return masked.append(text, at, text.length()).toString();
    }

    /** Names of every age: the first were hashed in another form, which most texts have in common with today's. */
    private List<Place> places(String text) {
        List<NameWords.Word> folded = NameWords.FOLDED.of(text);
        List<NameWords.Word> lowered = NameWords.LOWERED.of(text);
        List<Place> places = places(folded);
        if (!lowered.equals(folded)) {
            places.addAll(places(lowered));
            places.sort(Comparator.comparingInt(Place::start));
        }
        return places;
    }

    private List<Place> places(List<NameWords.Word> where) {
        List<String> words = compared(where);
        var places = new ArrayList<Place>();
        for (int first = 0; first < words.size(); first++) {
            for (int length : lengths) {
                int end = first + length;
                if (end <= words.size() && hashes.contains(hash(words.subList(first, end), salt))) {
                    places.add(new Place(
                            where.get(first).start(), where.get(end - 1).end()));
                }
            }
        }
        return places;
    }

    private static List<String> compared(List<NameWords.Word> words) {
        return words.stream().map(NameWords.Word::compared).toList();
    }
}
