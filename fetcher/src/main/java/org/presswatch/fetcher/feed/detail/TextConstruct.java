package org.presswatch.fetcher.feed.detail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A text with its type, as Atom has them and RSS implies them.
 *
 * @param type a MIME type
 * @param value markup where the type is one of markup, else plain text
 */
record TextConstruct(
        String type, String value, String base, @Nullable String language) {

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>|&[a-zA-Z]{2,8};|&#x?[0-9a-fA-F]{1,6};");
    private static final String HTML = "text/html";
    private static final String XHTML = "application/xhtml+xml";
    private static final String PLAIN = "text/plain";

    /** @param defaultType where the element names none */
    static TextConstruct of(Element element, String defaultType, Surroundings around, String version) {
        String type = mimeType(element.attr("type"), defaultType);
        String base = around.baseOf(element);
        boolean inline = element.childrenSize() > 0;
        String raw = inline
                ? InlineMarkup.inside(element, version.equals("atom10") && type.equals(XHTML))
                : element.wholeText().strip();
        if (isBase64(element, type, inline)) {
            raw = decoded(raw);
        }
        if (!inline
                && version.startsWith("rss")
                && type.equals(PLAIN)
                && MARKUP.matcher(raw).find()) {
            type = HTML;
        }
        boolean markup = type.equals(HTML) || type.equals(XHTML);
        String value = markup ? InlineMarkup.resolved(xhtmlText(raw, type, inline), base) : raw;
        return new TextConstruct(type, value, base, around.languageOf(element));
    }

    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("type", type);
        map.put("value", value);
        map.put("base", base);
        if (language != null) {
            map.put("language", language);
        }
        return map;
    }

    /** Characters of XHTML without elements were decoded once by the parser; as markup they are escaped again. */
    private static String xhtmlText(String raw, String type, boolean inline) {
        return type.equals(XHTML) && !inline && !raw.contains("</")
                ? raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                : raw;
    }

    private static String mimeType(String attribute, String defaultType) {
        String type = attribute.strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "" -> defaultType;
            case "text", "plain" -> PLAIN;
            case "html" -> HTML;
            case "xhtml" -> XHTML;
            default -> type.contains("/") ? type : defaultType;
        };
    }

    private static boolean isBase64(Element element, String type, boolean inline) {
        if (element.attr("mode").equalsIgnoreCase("base64")) {
            return true;
        }
        return !inline
                && !element.attr("type").isEmpty()
                && !type.startsWith("text/")
                && !type.endsWith("+xml")
                && !type.endsWith("/xml");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }
}
