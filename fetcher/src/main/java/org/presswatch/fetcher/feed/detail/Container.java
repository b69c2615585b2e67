package org.presswatch.fetcher.feed.detail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.xml.Names;

/** The head of a feed, an entry, or the source that an entry was taken from. */
final class Container {

    /** Where something stands decides what some names mean. */
    enum Kind {
        FEED,
        ENTRY,
        SOURCE
    }

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Surroundings around;
    private final String version;
    private final Kind kind;

    Container(Surroundings around, String version, Kind kind) {
        this.around = around;
        this.version = version;
        this.kind = kind;
    }

    Map<String, Object> read(Element element) {
        for (Element child : element.children()) {
            add(child, Names.qualified(child));
        }
        if (element.hasAttr("rdf:about")) {
            values.putIfAbsent("id", element.attr("rdf:about"));
            values.putIfAbsent("link", element.attr("rdf:about"));
        }
        if (kind != Kind.FEED && values.get("id") instanceof String id && id.startsWith("http")) {
            values.putIfAbsent("link", id);
        }
        return values;
    }

    private void add(Element child, String name) {
        switch (name) {
            case "title", "dc:title", "media:title" -> text("title", child, "text/plain");
            case "subtitle", "tagline" -> text("subtitle", child, "text/plain");
            case "description", "dc:description", "media:description" -> description(child, "text/html");
            case "summary" -> description(child, version.startsWith("rss") ? "text/html" : "text/plain");
            case "rights", "copyright", "dc:rights" -> text("rights", child, "text/plain");
            case "info", "feedburner:browserfriendly" -> text("info", child, "text/plain");
            case "content" -> content(child, "text/plain");
            case "content:encoded", "fullitem" -> content(child, "text/html");
            case "body", "xhtml:body" -> content(child, "application/xhtml+xml");
            case "author", "dc:creator", "dc:author", "managingeditor" -> person("author", "authors", child);
            case "contributor", "dc:contributor" -> person(null, "contributors", child);
            case "publisher", "dc:publisher", "webmaster" -> person("publisher", null, child);
            case "link" -> link(child);
            case "enclosure" -> addLink(LinkDetails.enclosure(child, around));
            case "category", "dc:subject" -> category(child);
            case "generator" -> generator(child);
            case "source" -> source(child);
            case "image", "textinput" -> values.put(name, SmallThings.read(child, around));
            case "id" -> values.put("id", around.resolve(child, raw(child)));
            case "guid", "dc:identifier" -> values.put("id", raw(child));
            case "cc:license", "creativecommons:license" -> license(child);
            case "dc:language", "language" -> values.put("language", raw(child));
            case "item", "entry" -> {
                // They are read on their own.
            }
            default -> other(child, name);
        }
    }

    private void other(Element child, String name) {
        String date = DateDetails.keyOf(name);
        if (date != null) {
            DateDetails.add(values, date, raw(child));
        } else if (name.equals("dcterms:valid")) {
            DateDetails.addPeriod(values, raw(child));
        } else if (LINK_NAMES.contains(name)) {
            values.put(key(name), around.resolve(child, raw(child)));
        } else {
            values.putIfAbsent(key(name), attributes(child).isEmpty() ? raw(child) : attributes(child));
        }
    }

    private static final List<String> LINK_NAMES =
            List.of("docs", "comments", "wfw:comment", "wfw:commentrss", "icon", "logo", "url", "newlocation");

    private void text(String key, Element child, String type) {
        if (values.containsKey(key) && !Names.qualified(child).equals(key)) {
            return;
        }
        TextConstruct text = TextConstruct.of(child, type, around, version);
        values.put(key, text.value());
        values.put(key + "_detail", text.asMap());
    }

    /** The first of summary and description is the summary, the second the content. */
    private void description(Element child, String type) {
        if (kind != Kind.ENTRY) {
            text("subtitle", child, type);
        } else if (described) {
            content(child, type);
        } else {
            text("summary", child, type);
            described = true;
        }
    }

    private boolean described;

    private void content(Element child, String type) {
        TextConstruct text = TextConstruct.of(child, type, around, version);
        Map<String, Object> content = text.asMap();
        if (child.hasAttr("src")) {
            content.put("src", around.resolve(child, child.attr("src")));
        }
        list("content").add(content);
        if (!described && (text.type().startsWith("text/") || text.type().equals("application/xhtml+xml"))) {
            values.putIfAbsent("summary", text.value());
            values.putIfAbsent("summary_detail", text.asMap());
        }
    }

    private void person(@Nullable String key, @Nullable String listKey, Element child) {
        Person person = Person.of(child, around);
        if (key != null) {
            values.put(key, person.asText());
            values.put(key + "_detail", person.asMap());
        }
        if (listKey != null) {
            list(listKey).add(person.asMap());
        }
    }

    private void link(Element child) {
        Map<String, Object> link = LinkDetails.of(child, around);
        addLink(link);
        boolean page = "alternate".equals(link.get("rel"))
                && List.of("text/html", "application/xhtml+xml").contains(link.get("type"));
        if (page && link.get("href") instanceof String href) {
            values.put("link", href);
        }
    }

    private void license(Element child) {
        String target = child.hasAttr("rdf:resource") ? child.attr("rdf:resource") : raw(child);
        values.put("license", around.resolve(child, target));
        addLink(new LinkedHashMap<>(Map.of("rel", "license", "href", around.resolve(child, target))));
    }

    private void addLink(Map<String, Object> link) {
        list("links").add(link);
        if ("enclosure".equals(link.get("rel"))) {
            var enclosure = new LinkedHashMap<>(link);
            enclosure.remove("rel");
            list("enclosures").add(enclosure);
        }
    }

    private void category(Element child) {
        var tag = new LinkedHashMap<String, Object>();
        String term = child.hasAttr("term") ? child.attr("term") : raw(child);
        tag.put("term", term);
        String scheme = child.hasAttr("scheme") ? child.attr("scheme") : child.attr("domain");
        if (!scheme.isEmpty()) {
            tag.put("scheme", scheme);
        }
        if (child.hasAttr("label")) {
            tag.put("label", child.attr("label"));
        }
        list("tags").add(tag);
        values.putIfAbsent("category", term);
    }

    private void generator(Element child) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", raw(child));
        String url = child.hasAttr("uri") ? child.attr("uri") : child.attr("url");
        if (!url.isEmpty()) {
            detail.put("href", around.resolve(child, url));
        }
        if (child.hasAttr("version")) {
            detail.put("version", child.attr("version"));
        }
        values.put("generator", raw(child));
        values.put("generator_detail", detail);
    }

    private void source(Element child) {
        if (child.childrenSize() > 0) {
            values.put("source", new Container(around, version, Kind.SOURCE).read(child));
        } else {
            var source = new LinkedHashMap<String, Object>();
            source.put("title", raw(child));
            source.put("href", around.resolve(child, child.attr("url")));
            values.put("source", source);
        }
    }

    /** The list under that name; an element of an unknown vocabulary that took the name before loses it. */
    @SuppressWarnings("unchecked")
    private List<Object> list(String key) {
        if (!(values.get(key) instanceof List<?>)) {
            values.put(key, new ArrayList<>());
        }
        return (List<Object>) values.get(key);
    }

    static String raw(Element child) {
        return child.wholeText().strip();
    }

    static String key(String name) {
        return name.replace(':', '_').toLowerCase(Locale.ROOT);
    }

    static Map<String, Object> attributes(Element child) {
        var attributes = new LinkedHashMap<String, Object>();
        for (Attribute attribute : child.attributes().asList()) {
            if (!attribute.getKey().startsWith("xmlns") && !attribute.getKey().startsWith("xml:")) {
                attributes.put(attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
            }
        }
        return attributes;
    }
}
