package org.presswatch.parser.extract.metadata.dating;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.date.PageDate;
import org.presswatch.parser.extract.metadata.schema.StructuredData;
import org.presswatch.parser.extract.outline.MetaTags;

/** The dates that the page declares to machines. */
final class DeclaredDates {

    private static final String[] PUBLISHED = {
        "article:published_time",
        "datepublished",
        "article:published",
        "og:published_time",
        "og:article:published_time",
        "publication_date",
        "publish_date",
        "publishdate",
        "pubdate",
        "publish-date",
        "published_time",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "dc.date",
        "dcterms.date",
        "sailthru.date",
        "parsely-pub-date",
        "cxenseparse:recs:publishtime",
        "citation_publication_date",
        "bt:pubdate",
        "originalpublicationdate",
        "datecreated",
        "date"
    };

    private static final String[] MODIFIED = {
        "article:modified_time",
        "datemodified",
        "og:updated_time",
        "article:updated_time",
        "lastmod",
        "last-modified",
        "dcterms.modified",
        "dc.date.modified",
        "updated_time"
    };

    private final StructuredData data;
    private final MetaTags meta;
    private final boolean monthFirst;

    DeclaredDates(StructuredData data, MetaTags meta, boolean monthFirst) {
        this.data = data;
        this.meta = meta;
        this.monthFirst = monthFirst;
    }

    @Nullable
    Found<PageDate> published() {
        return agreed(read(data.published()), published(meta));
    }

    @Nullable
    Found<PageDate> modified() {
        return agreed(read(data.modified()), first(List.of(MODIFIED)));
    }

    private @Nullable PageDate published(MetaTags meta) {
        PageDate known = first(List.of(PUBLISHED));
        return known != null
                ? known
                : first(meta.names().stream()
                        .filter(DeclaredDates::namesPublication)
                        .toList());
    }

    /** Sites have many names for it: {@code w-published-date}, {@code article_publish_time}, {@code published}. */
    private static boolean namesPublication(String name) {
        return name.contains("publi")
                && (name.contains("date") || name.contains("time") || name.endsWith("published"))
                && !name.contains("modif")
                && !name.contains("expir");
    }

    private @Nullable PageDate first(List<String> names) {
        for (String name : names) {
            PageDate date = read(meta.first(name));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable Found<PageDate> agreed(@Nullable PageDate structured, @Nullable PageDate named) {
        if (structured == null) {
            return named == null ? null : Found.in(Source.META, named);
        }
        Found<PageDate> found = Found.in(Source.STRUCTURED_DATA, structured);
        if (named == null) {
            return found;
        }
        boolean same = named.mayBeDay(structured.day()) || structured.mayBeDay(named.day());
        boolean exacter = same && !structured.hasTime() && named.hasTime();
        return same
                ? found.with(exacter ? named.onDay(structured.day()) : structured)
                        .confirmedBy(Source.META)
                : found.doubted();
    }

    private @Nullable PageDate read(@Nullable String text) {
        return text == null ? null : DateElements.read(text, monthFirst);
    }
}
