package org.presswatch.parser.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.MetaTags;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.safe.SafeText;

/** Reads what a page says about its article. */
public final class MetadataReader {

    private static final int MOST_TAGS = 30;
    private static final int LONGEST_TAG = 80;
    private static final int LONGEST_LEAD = 2_000;

    private final Page page;
    private final Outline outline;
    private final StructuredData data;

    public MetadataReader(Page page, Outline outline) {
        this.page = page;
        this.outline = outline;
        this.data = new StructuredDataReader(new JsonLd(outline.structuredData())).read(page.url());
    }

    public Metadata read() {
        MetaTags meta = outline.meta();
        String siteName = SiteName.find(meta, data);
        String title = TitleFinder.find(page, outline, data, siteName);
        String language = language(meta);
        List<Block> headLines = HeadArea.lines(outline, title);
        DateFinder dates = new DateFinder(page, outline, data, MonthOrder.isMonthFirst(page.url(), language));
        return new Metadata(
                title,
                new AuthorFinder(page, outline, data, siteName).find(headLines),
                dates.published(headLines),
                dates.modified(),
                CanonicalUrl.find(page.url(), meta, data.url()),
                siteName,
                SafeText.line(firstOf(data.section(), meta.first("article:section"))),
                tags(meta),
                language,
                lead(meta),
                LeadImage.find(page.url(), meta),
                data.free(),
                data.isArticle() ? data.body() : null,
                data.isArticle() || "article".equalsIgnoreCase(meta.first("og:type")));
    }

    private List<String> tags(MetaTags meta) {
        List<String> tags = new ArrayList<>();
        List<String> declared = meta.all("article:tag").isEmpty() ? data.keywords() : meta.all("article:tag");
        for (String tag : declared.isEmpty() ? keywords(meta) : declared) {
            String line = SafeText.line(tag);
            if (line != null && line.length() <= LONGEST_TAG && tags.size() < MOST_TAGS && !tags.contains(line)) {
                tags.add(line);
            }
        }
        return tags;
    }

    private static List<String> keywords(MetaTags meta) {
        String keywords = meta.first("news_keywords", "keywords");
        return keywords == null ? List.of() : List.of(keywords.split("[,;]"));
    }

    private @Nullable String language(MetaTags meta) {
        String declared = firstOf(
                outline.document().selectFirst("html") == null
                        ? null
                        : outline.document().selectFirst("html").attr("lang"),
                firstOf(data.language(), meta.first("og:locale", "content-language", "dc.language", "language")));
        return declared == null
                ? null
                : declared.trim().toLowerCase(Locale.ROOT).split("[-_,; ]")[0];
    }

    private @Nullable String lead(MetaTags meta) {
        String lead = firstOf(meta.first("og:description", "description", "twitter:description"), data.description());
        if (lead == null && page.announcement() != null) {
            lead = page.announcement().summary();
        }
        String line = SafeText.line(lead);
        return line == null ? null : SafeText.cut(line, LONGEST_LEAD);
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first != null && !first.isBlank() ? first : second;
    }
}
