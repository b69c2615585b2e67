package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.presswatch.store.read.ArticleSummary.Fragment;
import org.presswatch.store.search.TextConfigs;

/** Snippets as PostgreSQL makes them, a millisecond or two a text: for words whose forms have no beginning in common. */
final class Headlines {

    /** Marks from the private use area: no text may bring them along, for they are taken out of it first. */
    private static final char START = '\uE000';

    private static final char STOP = '\uE001';

    private static final String OPTIONS = "StartSel=" + START + ", StopSel=" + STOP
            + ", MaxFragments=2, MaxWords=22, MinWords=8, FragmentDelimiter=\" … \"";

    private record Found(String id, String headline) {}

    private Headlines() {}

    /**
     * A snippet of each article.
     *
     * @param longest characters of a text that are looked at
     */
    static Map<String, List<Fragment>> of(List<String> articleIds, String words, int longest, Connection connection)
            throws SQLException {
        if (articleIds.isEmpty()) {
            return Map.of();
        }
        String sql = "SELECT a.id, ts_headline(" + TextConfigs.sqlOf("a.language") + ", translate(left(r.text, "
                + longest + "), '" + START + STOP + "', ''), ?::tsquery, '" + OPTIONS + "') FROM article a"
                + " JOIN revision r ON r.article_id = a.id AND r.revision = a.revision WHERE a.id = ANY (?)";
        List<Object> parameters = new ArrayList<>(List.of(words));
        parameters.add(articleIds.toArray(String[]::new));
        var snippets = new HashMap<String, List<Fragment>>();
        Reading.rows(connection, sql, parameters, row -> new Found(row.getString(1), row.getString(2)))
                .forEach(found -> snippets.put(found.id(), fragments(found.headline())));
        return snippets;
    }

    private static List<Fragment> fragments(String headline) {
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
