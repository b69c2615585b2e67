package org.presswatch.parser.extract.metadata;

import java.time.ZoneOffset;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.date.DateReader;
import org.presswatch.parser.extract.date.PageDate;
import org.presswatch.parser.extract.date.PageDate.Source;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Outline;

/** When the article was published and changed, from the surest source that says so. */
final class DateFinder {

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

    private final Page page;
    private final Outline outline;
    private final StructuredData data;
    private final boolean monthFirst;

    DateFinder(Page page, Outline outline, StructuredData data, boolean monthFirst) {
        this.page = page;
        this.outline = outline;
        this.data = data;
        this.monthFirst = monthFirst;
    }

    @Nullable
    PageDate published(List<Block> headLines) {
        PageDate date = read(data.published(), Source.STRUCTURED_DATA);
        date = date != null ? date : fromMeta(PUBLISHED);
        date = date != null ? date : fromTimes();
        date = date != null ? date : UrlDate.find(page.url());
        date = date != null ? date : VisibleDate.find(headLines, monthFirst);
        date = date != null ? date : announced();
        return date != null ? date : modified();
    }

    @Nullable
    PageDate modified() {
        PageDate date = read(data.modified(), Source.STRUCTURED_DATA);
        return date != null ? date : fromMeta(MODIFIED);
    }

    private @Nullable PageDate fromMeta(String[] names) {
        for (String name : names) {
            PageDate date = read(outline.meta().first(name), Source.META);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable PageDate fromTimes() {
        for (Element time : outline.times()) {
            String moment = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
            PageDate date = read(moment, Source.TIME_ELEMENT);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable PageDate announced() {
        if (page.announcement() == null || page.announcement().publishedAt() == null) {
            return null;
        }
        var moment = page.announcement().publishedAt().atOffset(ZoneOffset.UTC);
        return new PageDate(moment.toLocalDate(), moment.toLocalTime(), ZoneOffset.UTC, Source.FEED);
    }

    private @Nullable PageDate read(@Nullable String text, Source source) {
        return text == null ? null : DateReader.find(text, monthFirst, source);
    }
}
