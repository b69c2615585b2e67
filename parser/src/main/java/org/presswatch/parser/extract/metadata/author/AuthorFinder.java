package org.presswatch.parser.extract.metadata.author;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.clean.WireCredit;
import org.presswatch.parser.extract.metadata.HeadArea;
import org.presswatch.parser.extract.metadata.schema.StructuredData;
import org.presswatch.parser.extract.outline.Outline;

/** Who wrote the article: people before desks, what the page declares before what it shows. */
public final class AuthorFinder {

    private static final int LONGEST_BYLINE = 160;

    private final Page page;
    private final Outline outline;
    private final StructuredData data;
    private final @Nullable String siteName;
    private final @Nullable Found<List<String>> declared;

    public AuthorFinder(Page page, Outline outline, StructuredData data, @Nullable String siteName) {
        this.page = page;
        this.outline = outline;
        this.data = data;
        this.siteName = siteName;
        this.declared = new DeclaredAuthors(data, outline.meta()).find();
    }

    /** All that the page declares as authors, agencies too. */
    public List<String> credited() {
        return declared == null ? List.of() : declared.value();
    }

    /** The names, null without any. */
    public @Nullable Found<List<String>> find(HeadArea head) {
        HeadByline byline = new HeadByline(head);
        Found<List<String>> people = people();
        if (people != null) {
            return checked(people, byline.afterBy());
        }
        Found<List<String>> shown = shown(byline);
        shown = shown != null ? shown : announced();
        shown = shown != null ? shown : signer();
        return shown != null ? shown : desk(head);
    }

    /** What the page says in words confirms what it declares, adds to it, or shows that an account was declared. */
    private static Found<List<String>> checked(Found<List<String>> people, List<String> shown) {
        if (shown.isEmpty()) {
            return people;
        }
        boolean same = people.value().stream().anyMatch(name -> holds(shown, name));
        if (same) {
            boolean more = shown.size() > people.value().size();
            return (more ? people.with(shown) : people).confirmedBy(Source.TEXT);
        }
        return people.doubted();
    }

    private static boolean holds(List<String> names, String wanted) {
        String plain = plain(wanted);
        return names.stream().map(AuthorFinder::plain).anyMatch(name -> name.contains(plain) || plain.contains(name));
    }

    private @Nullable Found<List<String>> people() {
        List<String> people = credited().stream()
                .filter(name -> !isSite(name) && !PersonName.isAccount(name) && !WireCredit.isAgency(name))
                .toList();
        return declared == null || people.isEmpty() ? null : declared.with(people);
    }

    /** The site or the account that is declared where nobody else is; an agency is no author. */
    private @Nullable Found<List<String>> signer() {
        List<String> signers =
                credited().stream().filter(name -> !WireCredit.isAgency(name)).toList();
        return declared == null || signers.isEmpty()
                ? null
                : declared.with(signers).doubted();
    }

    private @Nullable Found<List<String>> shown(HeadByline head) {
        for (Element element : outline.bylines()) {
            String text = element.text();
            List<String> names = text.length() > LONGEST_BYLINE ? List.of() : people(text);
            if (!names.isEmpty()) {
                return Found.in(Source.MARKUP, names).doubted();
            }
        }
        List<String> names = head.any();
        return names.isEmpty() ? null : Found.in(Source.TEXT, names);
    }

    private static List<String> people(String byline) {
        return AuthorNames.shown(byline).stream()
                .filter(name -> !WireCredit.isAgency(name))
                .toList();
    }

    private @Nullable Found<List<String>> announced() {
        Set<String> names = new LinkedHashSet<>();
        if (page.announcement() != null) {
            page.announcement().authors().forEach(name -> names.addAll(AuthorNames.parse(name)));
        }
        return names.isEmpty() ? null : Found.in(Source.FEED, List.copyOf(names));
    }

    private @Nullable Found<List<String>> desk(HeadArea head) {
        return Stream.concat(
                        outline.bylines().stream().map(Element::text),
                        head.after().stream().map(line -> line.text()).filter(BylineText::startsWithBy))
                .filter(text -> text.length() <= LONGEST_BYLINE)
                .map(AuthorNames::desk)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .map(names -> Found.in(Source.TEXT, names).doubted())
                .orElse(null);
    }

    private boolean isSite(String name) {
        return siteName != null && plain(siteName).contains(plain(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
