package org.presswatch.parser.extract.metadata.title;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.metadata.schema.StructuredData;
import org.presswatch.parser.extract.outline.MetaTags;
import org.presswatch.parser.extract.safe.SafeText;

/** What the site calls itself. */
public final class SiteName {

    private SiteName() {}

    public static @Nullable Found<String> find(MetaTags meta, StructuredData data) {
        String named = SafeText.line(meta.first("og:site_name"));
        String publisher = SafeText.line(data.publisher());
        if (named != null) {
            Found<String> found = Found.in(Source.META, named);
            return named.equalsIgnoreCase(publisher) ? found.confirmedBy(Source.STRUCTURED_DATA) : found;
        }
        if (publisher != null) {
            return Found.in(Source.STRUCTURED_DATA, publisher);
        }
        String application = SafeText.line(meta.first("application-name", "apple-mobile-web-app-title"));
        return application == null ? null : Found.in(Source.META, application).doubted();
    }
}
