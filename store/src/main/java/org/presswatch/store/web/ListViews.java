package org.presswatch.store.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.read.ArticlePage;
import org.presswatch.store.read.ArticleSummary;
import org.presswatch.store.read.Count;
import org.presswatch.store.read.FacetCounts;
import org.presswatch.store.web.ListView.Day;
import org.presswatch.store.web.ListView.Facet;
import org.presswatch.store.web.ListView.Filter;
import org.presswatch.store.web.ListView.Hidden;
import org.presswatch.store.web.ListView.Item;
import org.presswatch.store.web.ListView.Tag;
import org.presswatch.store.web.ListView.Word;

/** Makes the list's view out of what was found. */
final class ListViews {

    private static final String HOME = "/";
    private static final int MOST_FACETS = 14;
    private static final int LONGEST_LEAD = 280;

    private final Links links;
    private final Locale locale;

    ListViews(Links links, Locale locale) {
        this.links = links;
        this.locale = locale;
    }

    /**
     * The view of a page of articles.
     *
     * @param lastDay the day that the page before ended with, or empty
     * @param problem why nothing could be looked for
     */
    ListView of(ArticlePage page, FacetCounts counts, String lastDay, @Nullable String problem) {
        return new ListView(
                String.join(" ", links.values("q")),
                String.join("", links.values("from")),
                String.join("", links.values("to")),
                kept(),
                facets("topic", counts.topics(), Format::words),
                facets("language", counts.languages(), tag -> Format.language(tag, locale)),
                facets("site", counts.sites(), Function.identity()),
                links.without("topic").to(HOME),
                !links.values("topic").isEmpty(),
                filters(),
                days(page.articles(), lastDay),
                facets("country", counts.countries(), code -> FilterLabel.country(code, locale)),
                counts.capped() ? Format.number(counts.most(), locale) : null,
                total(counts),
                counts.total() == 1,
                outlets(),
                more(page, lastDay),
                page.searchedTo() == null ? null : Format.day(page.searchedTo(), locale),
                page.articles().isEmpty() && page.next() == null && lastDay.isEmpty(),
                problem);
    }

    private @Nullable String total(FacetCounts counts) {
        return counts.total() == 0 && counts.capped()
                ? null
                : Format.number(counts.total(), locale) + (counts.capped() ? "+" : "");
    }

    private ListView.Outlets outlets() {
        return new ListView.Outlets(
                links.to("/api/stats/timeline"),
                links.without("from").without("to").to(HOME),
                links.to("/api/stream"),
                links.to("/feeds/articles.atom"),
                links.to("/feeds/articles.rss"),
                links.to("/feeds/articles.json"),
                links.to("/api/export", "format", "csv"),
                links.to("/api/export", "format", "jsonl"),
                links.to("/api/export", "format", "parquet"),
                links.to("/alerts/new"));
    }

    private @Nullable String more(ArticlePage page, String lastDay) {
        return page.next() == null
                ? null
                : links.to(
                        HOME,
                        "after",
                        page.next(),
                        "day",
                        page.articles().isEmpty()
                                ? lastDay
                                : Format.isoDay(page.articles().getLast().listedAt()));
    }

    private List<Hidden> kept() {
        var kept = new ArrayList<Hidden>();
        links.all().forEach((name, values) -> {
            if (!List.of("q", "from", "to").contains(name)) {
                values.forEach(value -> kept.add(new Hidden(name, value)));
            }
        });
        return kept;
    }

    private List<Facet> facets(String name, List<Count> counts, Function<String, String> label) {
        return counts.stream()
                .limit(MOST_FACETS)
                .map(count -> {
                    boolean active = links.has(name, count.value());
                    Links target = active ? links.without(name) : links.only(name, count.value());
                    return new Facet(
                            count.value(),
                            label.apply(count.value()),
                            Format.number(count.articles(), locale),
                            target.to(HOME),
                            active,
                            Format.hue(count.value()));
                })
                .toList();
    }

    private List<Filter> filters() {
        var filters = new ArrayList<Filter>();
        links.all()
                .forEach((name, values) -> values.forEach(value -> {
                    if (!name.equals("q")) {
                        filters.add(new Filter(
                                FilterLabel.of(name, value, locale),
                                links.without(name, value).to(HOME)));
                    }
                }));
        return filters;
    }

    private List<Day> days(List<ArticleSummary> articles, String lastDay) {
        var days = new ArrayList<Day>();
        var items = new ArrayList<Item>();
        String current = lastDay;
        String title = "";
        for (ArticleSummary article : articles) {
            String day = Format.isoDay(article.listedAt());
            if (!day.equals(current)) {
                if (!items.isEmpty()) {
                    days.add(new Day(title, current, List.copyOf(items)));
                    items.clear();
                }
                title = Format.day(article.listedAt(), locale);
                current = day;
            }
            items.add(item(article));
        }
        if (!items.isEmpty()) {
            days.add(new Day(title, current, List.copyOf(items)));
        }
        return days;
    }

    private Item item(ArticleSummary article) {
        return new Item(
                article.id(),
                article.title().isBlank() ? article.url() : article.title(),
                Format.lang(article.language()),
                Format.dir(article.language()),
                article.siteName() == null ? article.site() : article.siteName(),
                article.language() == null ? "" : Format.language(article.language(), locale),
                Format.machine(article.listedAt()),
                hasTime(article) ? Format.time(article.listedAt()) : null,
                shortened(article.lead()),
                article.snippet(),
                article.topics().stream().map(this::tag).toList());
    }

    private static boolean hasTime(ArticleSummary article) {
        Instant published = article.publishedAt();
        return !"day".equals(article.publishedPrecision()) || published == null;
    }

    private Tag tag(ArticleSummary.Topic topic) {
        return new Tag(
                Format.words(topic.id()),
                Format.hue(topic.id()),
                Format.percent(topic.score()),
                topic.words().stream().map(this::word).toList());
    }

    private Word word(ArticleSummary.Words words) {
        return new Word(words.quote(), Role.of(words.role(), locale));
    }

    private static @Nullable String shortened(@Nullable String lead) {
        if (lead == null || lead.isBlank() || lead.length() <= LONGEST_LEAD) {
            return lead == null || lead.isBlank() ? null : lead;
        }
        int space = lead.lastIndexOf(' ', LONGEST_LEAD);
        int end = space > LONGEST_LEAD / 2 ? space : lead.offsetByCodePoints(0, LONGEST_LEAD / 2);
        return lead.substring(0, end) + " …";
    }
}
