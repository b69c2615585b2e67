package org.presswatch.store.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.search.TextQuery.Term;

/**
 * A filter as SQL conditions on {@code article a}. Values only ever become parameters; {@code String[]} among them
 * stands for an array.
 */
public final class Conditions {

    private final List<String> textConfigs;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final boolean byTopic;

    private Conditions(List<String> textConfigs, boolean byTopic) {
        this.textConfigs = textConfigs;
        this.byTopic = byTopic;
    }

    /**
     * The filter's conditions.
     *
     * @param textConfigs the configurations that words are looked for in
     */
    public static Conditions of(ArticleFilter filter, @Nullable Cursor after, List<String> textConfigs) {
        var conditions = new Conditions(textConfigs, filter.topics().size() == 1);
        conditions.add(filter);
        if (after != null) {
            conditions.add(
                    "(" + conditions.listedAt() + ", " + conditions.id() + ") < (?, ?)",
                    timestamp(after.listedAt()),
                    after.articleId());
        }
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

    /** The words as an SQL expression of type {@code tsquery}; its parameters are put into {@code into}. */
    public static String textQuery(TextQuery query, List<String> configs, List<Object> into) {
        String found = configs.stream()
                .map(config -> query.groups().stream()
                        .map(group -> group.stream()
                                .map(term -> term(term, config, into))
                                .collect(Collectors.joining(" || ", "(", ")")))
                        .collect(Collectors.joining(" && ", "(", ")")))
                .collect(Collectors.joining(" || ", "(", ")"));
        // In no language: a word's forms differ from one dictionary to the next.
        String excluded = query.excluded().stream()
                .flatMap(term -> configs.stream().map(config -> term(term, config, into)))
                .collect(Collectors.joining(" || ", "!!(", ")"));
        if (query.excluded().isEmpty()) {
            return found;
        }
        return query.groups().isEmpty() ? excluded : "(" + found + " && " + excluded + ")";
    }

    private static String term(Term term, String config, List<Object> into) {
        into.add(config);
        into.add(SearchText.of(term.text()));
        return switch (term.kind()) {
            case WORD -> "plainto_tsquery(?::regconfig, ?)";
            case PHRASE -> "phraseto_tsquery(?::regconfig, ?)";
            // One word of letters and digits, as the parser makes sure: nothing in it can be an operator.
            case PREFIX -> "to_tsquery(?::regconfig, ? || ':*')";
        };
    }

    private void add(ArticleFilter filter) {
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
            add("a.entity_ids && ?", (Object) filter.entities().toArray(String[]::new));
        }
        if (filter.from() != null) {
            add(listedAt() + " >= ?", timestamp(filter.from()));
        }
        if (filter.to() != null) {
            add(listedAt() + " < ?", timestamp(filter.to()));
        }
        if (!filter.text().isEmpty()) {
            conditions.add("a.search @@ (" + textQuery(filter.text(), textConfigs, parameters) + ")");
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
        return byTopic ? "t.listed_at" : "a.listed_at";
    }

    private String id() {
        return byTopic ? "t.article_id" : "a.id";
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
