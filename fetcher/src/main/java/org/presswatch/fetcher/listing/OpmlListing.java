package org.presswatch.fetcher.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.feed.text.DecodedText;
import org.presswatch.fetcher.feed.text.PlainText;

/** Reads OPML as feed readers export it. Document type declarations are not acted upon. */
public final class OpmlListing {

    /** Feeds beyond this many are left out. */
    public static final int MOST = 20_000;

    /** Bytes above which a file is refused. */
    public static final int LARGEST = 16 * 1024 * 1024;

    private static final int DEPTH = 50;
    private static final int LONGEST_NAME = 500;

    private OpmlListing() {}

    /**
     * The feeds of the file, each address once; outlines that are no feed are passed over.
     *
     * @param file its name, for messages
     * @throws ListingException if it is too large or no OPML
     */
    public static List<ListedFeed> read(byte[] opml, String file) throws ListingException {
        if (opml.length > LARGEST) {
            throw new ListingException(List.of(file + ": more than " + LARGEST + " bytes; split it"));
        }
        String text = DecodedText.of(opml, null).text();
        Document document = Parser.xmlParser().setMaxDepth(DEPTH).parseInput(text, "");
        if (document.children().stream().noneMatch(root -> root.normalName().equals("opml"))) {
            throw new ListingException(List.of(file + ":1: no <opml> element; export the feeds as OPML again"));
        }
        Map<String, ListedFeed> feeds = new LinkedHashMap<>();
        document.stream()
                .filter(element -> element.normalName().equals("outline"))
                .flatMap(OpmlListing::feed)
                .limit(MOST)
                .forEach(feed -> feeds.putIfAbsent(feed.url(), feed));
        return List.copyOf(feeds.values());
    }

    private static Stream<ListedFeed> feed(Element outline) {
        return attribute(outline, "xmlurl")
                .filter(url -> UrlNormaliser.normalise(url).isPresent())
                .map(url -> new ListedFeed(url.strip(), name(outline), null, null, null))
                .stream();
    }

    private static @Nullable String name(Element outline) {
        return attribute(outline, "title")
                .or(() -> attribute(outline, "text"))
                .flatMap(name -> PlainText.of(name, LONGEST_NAME))
                .orElse(null);
    }

    private static Optional<String> attribute(Element element, String name) {
        return element.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().equalsIgnoreCase(name))
                .map(Attribute::getValue)
                .findFirst();
    }
}
