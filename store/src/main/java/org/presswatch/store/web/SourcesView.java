package org.presswatch.store.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.read.Source;
import org.presswatch.store.read.SourcePage;

/**
 * The sites for people.
 *
 * @param shown how many of them are shown
 * @param total how many there are, where that are more; null otherwise
 */
public record SourcesView(
        List<Site> sites, String shown, @Nullable String total) {

    /** A site; {@code troubled} where the last thing observed there is no recovery. */
    public record Site(
            String name,
            String href,
            String articles,
            String withTopic,
            String lastArticle,
            @Nullable Term observed,
            @Nullable String observedAt,
            @Nullable String detail,
            boolean troubled) {}

    static SourcesView of(SourcePage page, Locale locale) {
        List<Source> sources = page.sources();
        return new SourcesView(
                sources.stream().map(source -> site(source, locale)).toList(),
                Format.number(sources.size(), locale),
                page.total() > sources.size() ? Format.number(page.total(), locale) : null);
    }

    private static Site site(Source source, Locale locale) {
        Source.Observed observed = source.observed();
        return new Site(
                source.site(),
                new Links(Map.of("site", List.of(source.site()))).to("/"),
                Format.number(source.articles(), locale),
                Format.number(source.withTopic(), locale),
                source.lastArticleAt() == null ? "—" : Format.shortDay(source.lastArticleAt(), locale),
                observed == null ? null : Term.of("kind", observed.kind(), locale),
                observed == null ? null : Format.dayAndTime(observed.at(), locale),
                observed == null ? null : observed.detail(),
                observed != null && !observed.kind().equals("recovery"));
    }
}
