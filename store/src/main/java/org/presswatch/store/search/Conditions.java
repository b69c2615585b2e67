package org.presswatch.store.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL conditions on {@code article a}. Values only ever become parameters; {@code String[]} among them
 * stands for an array.
 */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final boolean byTopic;
    private final boolean byIndexOfWords;

    private Conditions(boolean byTopic, boolean byIndexOfWords) {
        this.byTopic = byTopic;
        this.byIndexOfWords = byIndexOfWords;
    }

    /** Whether the index of words finds such articles best: all but lists of everything, a topic, a site, a language. */
    public static boolean suitIndexOfWords(ArticleFilter filter) {
        long lists = Stream.of(filter.topics(), filter.sites(), filter.languages())
                .filter(values -> !values.isEmpty())
                .count();
        return lists > 1
                || filter.topics().size() > 1
                || filter.sites().size() > 1
                || filter.languages().size() > 1
                || !filter.countries().isEmpty()
                || !filter.entities().isEmpty()
                || !filter.text().isEmpty();
    }

    /**
     * The filter's conditions so that nothing but the index of words can be used for them. The planner knows neither how
     * many articles have two words nor what reading a text vector costs; left alone, it walks through a million of them.
     *
     * @param window only articles of this stretch; null for all
     */
    public static Conditions ofIndexOfWords(
            ArticleFilter filter, @Nullable Cursor after, @Nullable Window window, String words) {
        var conditions = new Conditions(false, true);
        // A condition each: the index leaps from what passes one to what passes the next, over all that is older.
        conditions.addMatch(String.join(" & ", tags(filter)));
        String stretch = window == null ? "" : window.query();
        if (filter.text().groups().isEmpty() && !words.isEmpty() && !stretch.isEmpty()) {
            // What only must not be found is looked for in the stretch, not in all there is.
            conditions.add("a.search @@ (?::tsquery && ?::tsquery)", words, stretch);
        } else {
            conditions.addMatch(stretch);
            if (!filter.text().isEmpty()) {
                conditions.add("a.search @@ ?::tsquery", words);
            }
        }
        conditions.add(filter.from(), filter.to(), after);
        return conditions;
    }

    private void addMatch(String query) {
        if (!query.isEmpty()) {
            add("a.search @@ ?::tsquery", query);
        }
    }

    private static List<String> tags(ArticleFilter filter) {
        var tags = new ArrayList<String>();
        addTags(SearchTags.TOPIC, filter.topics(), tags);
        addTags(SearchTags.SITE, filter.sites(), tags);
        addTags(SearchTags.LANGUAGE, filter.languages(), tags);
        addTags(SearchTags.COUNTRY, filter.countries(), tags);
        addTags(SearchTags.NAMED, filter.entities(), tags);
        return tags;
    }

    private static void addTags(String kind, List<String> values, List<String> into) {
        if (!values.isEmpty()) {
            into.add(SearchTags.anyOf(kind, values));
        }
    }

    /**
     * The filter's conditions.
     *
     * @param words the filter's words as text of a {@code tsquery}, unused without words
     */
    public static Conditions of(ArticleFilter filter, @Nullable Cursor after, String words) {
        var conditions = new Conditions(filter.topics().size() == 1, false);
        conditions.add(filter, words);
        conditions.add(filter.from(), filter.to(), after);
        return conditions;
    }

    /** The filter's conditions on articles that are read one by one, so that no index has to find them. */
    public static Conditions ofEach(ArticleFilter filter, String words) {
        var conditions = new Conditions(false, false);
        conditions.add(filter, words);
        conditions.add(filter.from(), filter.to(), null);
        return conditions;
    }

    /** {@code FROM …} and {@code WHERE …}. */
    public String fromWhere() {
        return fromWhere("");
    }

    /** The same with a further {@code JOIN …} to the article. */
    public String fromWhere(String join) {
        String from = byTopic ? " FROM article_topic t JOIN article a ON a.id = t.article_id" : " FROM article a";
        return from + join + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    /** The newest first; the id decides between two of the same instant. */
    public String orderBy() {
        return " ORDER BY " + listedAt() + " DESC, " + id() + " DESC";
    }

    public List<Object> parameters() {
        return List.copyOf(parameters);
    }

    private void add(ArticleFilter filter, String words) {
        if (byTopic) {
            add("t.is_current AND t.topic_id = ?", filter.topics().getFirst());
        } else if (!filter.topics().isEmpty()) {
            add("a.topic_ids && ?", (Object) filter.topics().toArray(String[]::new));
        }
        addAny("a.site", filter.sites());
        addAny("a.language", filter.languages());
        if (!filter.countries().isEmpty()) {
            add("a.countries && ?", (Object) filter.countries().toArray(String[]::new));
        }
        if (!filter.entities().isEmpty()) {
            add("a.search @@ ?::tsquery", SearchTags.anyOf(SearchTags.NAMED, filter.entities()));
        }
        if (!filter.text().isEmpty()) {
            add("a.search @@ ?::tsquery", words);
        }
    }

    private void add(@Nullable Instant from, @Nullable Instant to, @Nullable Cursor after) {
        if (from != null) {
            add(listedAt() + " >= ?", timestamp(from));
        }
        if (to != null) {
            add(listedAt() + " < ?", timestamp(to));
        }
        if (after != null) {
            add("(" + listedAt() + ", " + id() + ") < (?, ?)", timestamp(after.listedAt()), after.articleId());
        }
    }

    private void addAny(String column, List<String> values) {
        if (values.size() == 1) {
            add(column + " = ?", values.getFirst());
        } else if (!values.isEmpty()) {
            add(column + " = ANY (?)", (Object) values.toArray(String[]::new));
        }
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    private String listedAt() {
        // A sum is no column of an index.
        return byTopic ? "t.listed_at" : byIndexOfWords ? "(a.listed_at + interval '0')" : "a.listed_at";
    }

    private String id() {
        return byTopic ? "t.article_id" : "a.id";
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
