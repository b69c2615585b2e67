package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.presswatch.store.read.ArticleSummary.Fragment;
import org.presswatch.store.search.TextConfigs;
import org.presswatch.store.search.TextQuery;

/** The places in a text at which the words stand that were looked for. */
final class Snippets {

    /** Marks from the private use area: no text may bring them along, for they are taken out of it first. */
    private static final char START = '\uE000';

    private static final char STOP = '\uE001';

    /** Making a snippet costs per character; what stands further down in a long text is found but not shown. */
    private static final int LONGEST_TEXT = 40_000;

    private static final int BEFORE = 120;

    private static final int PART = 500;

    private static final int MOST_BEGINNINGS = 6;

    private static final String OPTIONS = "StartSel=" + START + ", StopSel=" + STOP
            + ", MaxFragments=2, MaxWords=22, MinWords=8, FragmentDelimiter=\" … \"";

    private record Found(String id, String headline) {}

    private Snippets() {}

    static Map<String, List<Fragment>> of(List<String> articleIds, TextQuery query, String words, Connection connection)
            throws SQLException {
        if (articleIds.isEmpty() || query.groups().isEmpty()) {
            return Map.of();
        }
        var parameters = new ArrayList<Object>();
        parameters.add(words);
        List<String> beginnings = beginnings(query);
        parameters.addAll(beginnings);
        parameters.add(articleIds.toArray(String[]::new));
        var snippets = new HashMap<String, List<Fragment>>();
        Reading.rows(
                        connection,
                        sql(beginnings.size()),
                        parameters,
                        row -> new Found(row.getString(1), row.getString(2)))
                .forEach(found -> snippets.put(found.id(), fragments(found.headline())));
        return snippets;
    }

    /**
     * A snippet is made of the part around the first word that begins like one of those looked for; only where no word
     * is marked there, of the whole text. That is what keeps a page of long articles cheap.
     */
    private static String sql(int beginnings) {
        String at = "NULLIF(strpos(lower(t.text), ?), 0), ".repeat(beginnings);
        String config = TextConfigs.sqlOf("a.language");
        return "WITH q AS MATERIALIZED (SELECT ?::tsquery AS query), s AS MATERIALIZED (SELECT a.id, t.text, "
                + config
                + " AS config, ts_headline(" + config + ", substr(t.text, greatest(1, coalesce(" + at + "1) - "
                + BEFORE + "), " + PART + "), q.query, '" + OPTIONS + "') AS part FROM q, article a"
                + " JOIN revision r ON r.article_id = a.id AND r.revision = a.revision"
                + " CROSS JOIN LATERAL (SELECT translate(left(r.text, " + LONGEST_TEXT + "), '" + START + STOP
                + "', '') AS text OFFSET 0) t WHERE a.id = ANY (?))"
                + " SELECT s.id, CASE WHEN strpos(s.part, '" + START + "') > 0 THEN s.part"
                + " ELSE ts_headline(s.config, s.text, q.query, '" + OPTIONS + "') END FROM s, q";
    }

    /** How the words looked for begin, whatever their endings. */
    private static List<String> beginnings(TextQuery query) {
        return query.groups().stream()
                .flatMap(List::stream)
                .map(term -> term.text().toLowerCase(Locale.ROOT).strip().split("\\s+")[0])
                .map(word -> word.substring(0, Math.min(word.length(), Math.max(4, word.length() - 3))))
                .distinct()
                .limit(MOST_BEGINNINGS)
                .toList();
    }

    static List<Fragment> fragments(String headline) {
        var fragments = new ArrayList<Fragment>();
        int at = 0;
        while (at < headline.length()) {
            boolean match = headline.charAt(at) == START;
            int from = match ? at + 1 : at;
            int end = headline.indexOf(match ? STOP : START, from);
            int to = end < 0 ? headline.length() : end;
            if (to > from) {
                fragments.add(new Fragment(headline.substring(from, to), match));
            }
            at = match ? to + 1 : to;
        }
        return List.copyOf(fragments);
    }
}
