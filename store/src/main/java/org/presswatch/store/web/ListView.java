package org.presswatch.store.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.read.ArticleSummary;
import org.presswatch.store.search.FilterParser;

/**
 * What the list shows.
 *
 * @param query the words in the search field
 * @param filters what narrows the list, each with the address without it
 * @param newestOnly how many of the newest were counted, where not all were
 * @param total how many there are; null where none was found yet and not all was looked at
 * @param more address of the next page
 * @param searchedTo the day before which nothing was looked at yet, if the page ended before it was full
 * @param nothing whether no article was found, here or on the pages before
 * @param problem why the search cannot be used
 */
public record ListView(
        String query,
        String from,
        String to,
        List<Hidden> kept,
        List<Facet> topics,
        List<Facet> languages,
        List<Facet> sites,
        String allTopics,
        boolean anyTopic,
        List<Filter> filters,
        List<Day> days,
        List<Facet> countries,
        @Nullable String newestOnly,
        @Nullable String total,
        boolean one,
        Outlets outlets,
        @Nullable String more,
        @Nullable String searchedTo,
        boolean nothing,
        @Nullable String problem) {

    /**
     * Where the same list is to be had in other forms.
     *
     * @param narrow the list without any dates, which a stretch of the timeline is added to
     */
    public record Outlets(
            String timeline,
            String narrow,
            String stream,
            String atom,
            String rss,
            String json,
            String csv,
            String jsonl,
            String parquet,
            String save) {}

    /** A filter that the search form keeps. */
    public record Hidden(String name, String value) {}

    /** A value to filter by, and the address that does it or undoes it. */
    public record Facet(String value, String label, String count, String href, boolean active, int hue) {}

    /** A filter in force. */
    public record Filter(String label, String href) {}

    /** The articles of one day; without a title where the page before had the same day. */
    public record Day(String title, String date, List<Item> articles) {}

    /** An article in the list. */
    public record Item(
            String id,
            String title,
            String lang,
            String dir,
            String site,
            String language,
            String machineTime,
            @Nullable String time,
            @Nullable String lead,
            @Nullable List<ArticleSummary.Fragment> snippet,
            List<Tag> tags) {}

    /** A topic with the words that earned it. */
    public record Tag(String name, int hue, String score, List<Word> words) {}

    /** A quote in the colour of its role. */
    public record Word(String quote, Role role) {}

    /** The words in the search field, without dates that are typed there. */
    public String undated() {
        return FilterParser.withoutTyped("to", FilterParser.withoutTyped("from", query));
    }

    /** The day in {@code from}, which may be a time. */
    public String fromDay() {
        return Format.dayOf(from);
    }

    /** The day in {@code to}, which may be a time. */
    public String toDay() {
        return Format.dayOf(to);
    }

    /** Whether anything narrows the list. */
    public boolean filtered() {
        return !filters.isEmpty() || !query.isEmpty();
    }
}
