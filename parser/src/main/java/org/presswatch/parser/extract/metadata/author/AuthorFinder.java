package org.presswatch.parser.extract.metadata.author;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.metadata.HeadArea;
import org.presswatch.parser.extract.metadata.schema.StructuredData;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Outline;

/** Who wrote the article: people before desks, what the page declares before what it shows. */
public final class AuthorFinder {

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

    public AuthorFinder(Page page, Outline outline, StructuredData data, @Nullable String siteName) {
        this.page = page;
        this.outline = outline;
        this.data = data;
        this.siteName = siteName;
    }

    /** The names, null without any. */
    public @Nullable Found<List<String>> find(HeadArea head) {
        Found<List<String>> declared = declared();
        Found<List<String>> people = declared == null ? null : people(declared);
        if (people != null) {
            return people;
        }
        List<String> shown = shown(head.lines());
        if (!shown.isEmpty()) {
            return Found.in(Source.TEXT, shown);
        }
        Set<String> announced = new LinkedHashSet<>();
        if (page.announcement() != null) {
            page.announcement().authors().forEach(name -> announced.addAll(AuthorNames.parse(name)));
        }
        return announced.isEmpty() ? declared : Found.in(Source.FEED, List.copyOf(announced));
    }

    private @Nullable Found<List<String>> declared() {
        Set<String> names = new LinkedHashSet<>();
        data.authors().forEach(name -> names.addAll(AuthorNames.parse(name)));
        if (!names.isEmpty()) {
            return Found.in(Source.STRUCTURED_DATA, List.copyOf(names));
        }
        for (int i = 0; i < META.length && names.isEmpty(); i++) {
            outline.meta().all(META[i]).forEach(name -> names.addAll(AuthorNames.parse(name)));
        }
        return names.isEmpty() ? null : Found.in(Source.META, List.copyOf(names));
    }

    private @Nullable Found<List<String>> people(Found<List<String>> declared) {
        List<String> people =
                declared.value().stream().filter(name -> !isSite(name)).toList();
        return people.isEmpty() ? null : declared.with(people);
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
