package org.presswatch.parser.extract.metadata.author;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.metadata.schema.StructuredData;
import org.presswatch.parser.extract.outline.MetaTags;

/** The authors that the page declares to machines. */
final class DeclaredAuthors {

    private static final List<String> META = List.of(
            "author",
            "article:author",
            "byl",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "cxenseparse:author",
            "article:author_name",
            "article.author",
            "mediator_author");

    /** Names of people as catalogues write them. */
    private static final String INVERTED = "citation_author";

    /** What is said of a card's first or second line if it names who wrote the article. */
    private static final List<String> CARD_LABELS = List.of(
            "written by",
            "by",
            "author",
            "interview by",
            "geschreven door",
            "verfasst von",
            "geschrieben von",
            "écrit par",
            "escrito por",
            "scritto da",
            "napisane przez",
            "yazan",
            "written by:",
            "автор",
            "написано автором",
            "автор:",
            "كُتب بواسطة",
            "نویسنده");

    private final StructuredData data;
    private final MetaTags meta;

    DeclaredAuthors(StructuredData data, MetaTags meta) {
        this.data = data;
        this.meta = meta;
    }

    @Nullable
    Found<List<String>> find() {
        List<String> structured = names(data.authors(), AuthorNames::parse);
        List<String> named = names(meta.all(INVERTED), AuthorNames::parseInverted);
        for (int i = 0; i < META.size() && named.isEmpty(); i++) {
            named = names(meta.all(META.get(i)), AuthorNames::parse);
        }
        named = named.isEmpty() ? card() : named;
        if (structured.isEmpty()) {
            return named.isEmpty() ? null : Found.in(Source.META, named);
        }
        Found<List<String>> found = Found.in(Source.STRUCTURED_DATA, structured);
        if (named.isEmpty()) {
            return found;
        }
        boolean same = structured.stream().anyMatch(named::contains);
        return same ? found.confirmedBy(Source.META) : found.doubted();
    }

    private List<String> card() {
        for (String line : List.of("1", "2")) {
            String label = meta.first("twitter:label" + line);
            String value = meta.first("twitter:data" + line);
            if (label != null && value != null && CARD_LABELS.contains(label.toLowerCase(Locale.ROOT))) {
                return AuthorNames.parse(value);
            }
        }
        return List.of();
    }

    private static List<String> names(List<String> declared, Function<String, List<String>> parse) {
        Set<String> names = new LinkedHashSet<>();
        declared.forEach(name -> names.addAll(parse.apply(name)));
        return List.copyOf(names);
    }
}
