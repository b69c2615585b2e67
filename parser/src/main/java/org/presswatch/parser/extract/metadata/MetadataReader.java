package org.presswatch.parser.extract.metadata;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.metadata.access.PaywallFinder;
import org.presswatch.parser.extract.metadata.address.CanonicalUrl;
import org.presswatch.parser.extract.metadata.address.LeadImage;
import org.presswatch.parser.extract.metadata.author.AuthorFinder;
import org.presswatch.parser.extract.metadata.dating.DateFinder;
import org.presswatch.parser.extract.metadata.dating.Dates;
import org.presswatch.parser.extract.metadata.schema.JsonLd;
import org.presswatch.parser.extract.metadata.schema.StructuredData;
import org.presswatch.parser.extract.metadata.schema.StructuredDataReader;
import org.presswatch.parser.extract.metadata.title.SiteName;
import org.presswatch.parser.extract.metadata.title.TitleFinder;
import org.presswatch.parser.extract.outline.MetaTags;
import org.presswatch.parser.extract.outline.Outline;

/** Reads what a page says about its article. */
public final class MetadataReader {

    private final Page page;
    private final Outline outline;
    private final StructuredData data;

    public MetadataReader(Page page, Outline outline) {
        this.page = page;
        this.outline = outline;
        this.data = new StructuredDataReader(new JsonLd(outline.structuredData()))
                .read(page.url(), outline.document().title());
    }

    public PageFacts read() {
        boolean calledArticle = "article".equalsIgnoreCase(outline.meta().first("og:type"));
        Found<String> siteName = SiteName.find(outline.meta(), data);
        AuthorFinder authors = new AuthorFinder(page, outline, data, siteName == null ? null : siteName.value());
        return new PageFacts(
                metadata(siteName, authors),
                authors.credited(),
                data.isArticle() ? data.body() : null,
                data.isArticle() || calledArticle);
    }

    private Metadata metadata(@Nullable Found<String> siteName, AuthorFinder authors) {
        MetaTags meta = outline.meta();
        Summary summary = new Summary(page, meta, data);
        String site = siteName == null ? null : siteName.value();
        Found<String> title = TitleFinder.find(page, outline, data, site);
        Found<String> language = language(meta);
        HeadArea head = HeadArea.of(outline, title == null ? null : title.value());
        Dates dates = new DateFinder(page, outline, data, language == null ? null : language.value()).find(head);
        return new Metadata(
                title,
                authors.find(head),
                dates.published(),
                dates.modified(),
                CanonicalUrl.find(page.url(), meta, data.url()),
                siteName,
                summary.section(),
                summary.tags(),
                language,
                summary.lead(),
                LeadImage.find(page.url(), meta, data),
                PaywallFinder.find(meta, data, outline));
    }

    private @Nullable Found<String> language(MetaTags meta) {
        var root = outline.document().selectFirst("html");
        String attribute = root == null ? "" : root.attr("lang");
        String named = meta.first("og:locale", "content-language", "dc.language", "language");
        if (!attribute.isBlank()) {
            return Found.in(Source.META, attribute.trim());
        }
        if (data.language() != null) {
            return Found.in(Source.STRUCTURED_DATA, data.language());
        }
        return named == null ? null : Found.in(Source.META, named);
    }
}
