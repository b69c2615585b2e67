package org.presswatch.parser.extract.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.outline.Outline;

/** Who wrote the article. */
final class AuthorFinder {

    private static final String[] META = {
        "author",
        "article:author",
        "byl",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "citation_author",
        "article:author_name",
        "twitter:creator:name"
    };

    private AuthorFinder() {}

    static List<String> find(Page page, Outline outline, StructuredData data, @Nullable String siteName) {
        Set<String> names = new LinkedHashSet<>();
        data.authors().forEach(name -> names.addAll(AuthorNames.parse(name, siteName)));
        for (int i = 0; i < META.length && names.isEmpty(); i++) {
            outline.meta().all(META[i]).forEach(name -> names.addAll(AuthorNames.parse(name, siteName)));
        }
        if (names.isEmpty() && page.announcement() != null) {
            page.announcement().authors().forEach(name -> names.addAll(AuthorNames.parse(name, siteName)));
        }
        return new ArrayList<>(names);
    }
}
