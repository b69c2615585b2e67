package org.presswatch.parser.extract.metadata;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.metadata.schema.StructuredData;
import org.presswatch.parser.extract.outline.MetaTags;
import org.presswatch.parser.extract.safe.SafeText;

/** What the article is about in the page's own words: lead, section, tags. */
final class Summary {

    private static final int MOST_TAGS = 30;
    private static final int LONGEST_TAG = 80;
    private static final int LONGEST_LEAD = 2_000;

    private final Page page;
    private final MetaTags meta;
    private final StructuredData data;

    Summary(Page page, MetaTags meta, StructuredData data) {
        this.page = page;
        this.meta = meta;
        this.data = data;
    }

    @Nullable
    Found<String> section() {
        String structured = SafeText.line(data.section());
        String named = SafeText.line(meta.first("article:section", "parsely-section", "section"));
        if (structured == null) {
            return named == null ? null : Found.in(Source.META, named);
        }
        Found<String> found = Found.in(Source.STRUCTURED_DATA, structured);
        return structured.equalsIgnoreCase(named) ? found.confirmedBy(Source.META) : found;
    }

    @Nullable
    Found<List<String>> tags() {
        Found<List<String>> tags = found(Source.META, meta.all("article:tag"));
        tags = tags != null ? tags : found(Source.STRUCTURED_DATA, data.keywords());
        return tags != null ? tags : found(Source.META, keywords());
    }

    @Nullable
    Found<String> lead() {
        String named = lead(meta.first("og:description", "description", "twitter:description"));
        String structured = lead(data.description());
        if (named != null) {
            Found<String> found = Found.in(Source.META, named);
            return named.equals(structured) ? found.confirmedBy(Source.STRUCTURED_DATA) : found;
        }
        if (structured != null) {
            return Found.in(Source.STRUCTURED_DATA, structured);
        }
        String announced =
                page.announcement() == null ? null : lead(page.announcement().summary());
        return announced == null ? null : Found.in(Source.FEED, announced);
    }

    private static @Nullable String lead(@Nullable String text) {
        String line = SafeText.line(text);
        return line == null ? null : SafeText.cut(line, LONGEST_LEAD);
    }

    private List<String> keywords() {
        String keywords = meta.first("news_keywords", "keywords");
        return keywords == null ? List.of() : List.of(keywords.split("[,;、،]"));
    }

    private static @Nullable Found<List<String>> found(Source source, List<String> declared) {
        List<String> tags = new ArrayList<>();
        for (String tag : declared) {
            String line = SafeText.line(tag);
            if (line != null && line.length() <= LONGEST_TAG && tags.size() < MOST_TAGS && !tags.contains(line)) {
                tags.add(line);
            }
        }
        return tags.isEmpty() ? null : Found.in(source, List.copyOf(tags));
    }
}
