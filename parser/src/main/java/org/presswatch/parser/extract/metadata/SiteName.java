package org.presswatch.parser.extract.metadata;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.outline.MetaTags;
import org.presswatch.parser.extract.safe.SafeText;

/** What the site calls itself. */
final class SiteName {

    private SiteName() {}

    static @Nullable String find(MetaTags meta, StructuredData data) {
        String declared = meta.first("og:site_name");
        String name = declared != null ? declared : data.publisher();
        return SafeText.line(name != null ? name : meta.first("application-name", "apple-mobile-web-app-title"));
    }
}
