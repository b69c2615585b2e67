package org.presswatch.parser.extract.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Outline;

/** Who wrote the article: people before desks, what the page declares before what it shows. */
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
        "article:author_name"
    };

    private static final int LONGEST_BYLINE = 160;

    private final Page page;
    private final Outline outline;
    private final StructuredData data;
    private final @Nullable String siteName;

    AuthorFinder(Page page, Outline outline, StructuredData data, @Nullable String siteName) {
        this.page = page;
        this.outline = outline;
        this.data = data;
        this.siteName = siteName;
    }

    List<String> find(List<Block> headLines) {
        Set<String> declared = new LinkedHashSet<>();
        data.authors().forEach(name -> declared.addAll(AuthorNames.parse(name)));
        for (int i = 0; i < META.length && declared.isEmpty(); i++) {
            outline.meta().all(META[i]).forEach(name -> declared.addAll(AuthorNames.parse(name)));
        }
        List<String> people = declared.stream().filter(name -> !isSite(name)).toList();
        if (!people.isEmpty()) {
            return people;
        }
        List<String> shown = shown(headLines);
        if (!shown.isEmpty()) {
            return shown;
        }
        Set<String> announced = new LinkedHashSet<>();
        if (page.announcement() != null) {
            page.announcement().authors().forEach(name -> announced.addAll(AuthorNames.parse(name)));
        }
        return new ArrayList<>(announced.isEmpty() ? declared : announced);
    }

    private List<String> shown(List<Block> headLines) {
        for (Element byline : outline.bylines()) {
            String text = byline.text();
            List<String> names = text.length() > LONGEST_BYLINE ? List.of() : AuthorNames.shown(text);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return HeadByline.find(headLines);
    }

    private boolean isSite(String name) {
        return siteName != null && plain(siteName).contains(plain(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
