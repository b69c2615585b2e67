package org.presswatch.parser.extract.outline;

import java.util.HashMap;
import java.util.Map;

/** What an element does to the text around it. */
enum TagRole {
    /** Part of a line. */
    INLINE,
    /** Starts and ends a block. */
    BLOCK,
    /** A block that is one paragraph, heading, item or cell. */
    LEAF,
    /** Ends a line. */
    BREAK,
    /** Its text is not for reading. */
    SKIP,
    /** Says something about the page. */
    FACT;

    private static final Map<String, TagRole> ROLES = roles();

    static TagRole of(String tag) {
        TagRole role = ROLES.get(tag);
        if (role != null) {
            return role;
        }
        return tag.indexOf('-') > 0 ? BLOCK : INLINE;
    }

    private static Map<String, TagRole> roles() {
        Map<String, TagRole> roles = new HashMap<>();
        put(
                roles,
                BLOCK,
                "html body div section article main aside header footer nav ul ol dl menu table tbody thead"
                        + " tfoot tr form fieldset figure center details hgroup address blockquote dir frameset noscript");
        put(roles, LEAF, "p h1 h2 h3 h4 h5 h6 li dt dd td th pre figcaption caption summary legend");
        put(roles, BREAK, "br hr");
        put(
                roles,
                SKIP,
                "script style template svg math iframe object embed applet canvas audio video map select option"
                        + " optgroup textarea datalist dialog noembed noframes progress meter title button input rp rt");
        put(roles, FACT, "meta link base img time source");
        return Map.copyOf(roles);
    }

    private static void put(Map<String, TagRole> roles, TagRole role, String tags) {
        for (String tag : tags.split(" ")) {
            roles.put(tag, role);
        }
    }
}
