package org.presswatch.parser.extract.metadata.dating;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.date.DateReader;
import org.presswatch.parser.extract.date.PageDate;
import org.presswatch.parser.extract.date.PageDate.Precision;

/** Dates that attributes of elements give to machines: of {@code time}, {@code abbr}, {@code itemprop} and data. */
final class DateElements {

    /** A line of a head is made of few nodes; a line right in a large element is not searched far. */
    private static final int MOST_NODES = 60;

    private static final String[] ATTRIBUTES = {
        "datetime", "content", "title", "data-timestamp", "data-time", "data-utime", "data-date", "data-datetime", "ts"
    };

    private static final int LONGEST = 60;
    private static final long FIRST_SECOND = 631_152_000L;
    private static final long LAST_SECOND = 4_102_444_800L;

    private DateElements() {}

    /** The dates in and under an element, in its order. */
    static List<PageDate> in(Element line, boolean monthFirst) {
        List<PageDate> dates = new ArrayList<>(1);
        Node node = line;
        for (int seen = 0; node != null && seen < MOST_NODES; seen++) {
            PageDate date = node instanceof Element element ? of(element, monthFirst) : null;
            if (date != null) {
                dates.add(date);
            }
            node = next(node, line);
        }
        return dates;
    }

    /** The date that an element's attributes give. */
    static @Nullable PageDate of(Element element, boolean monthFirst) {
        if (element.attributesSize() == 0) {
            return null;
        }
        boolean dated = element.normalName().equals("time")
                || element.normalName().equals("abbr")
                || element.attr("itemprop").startsWith("date");
        for (String name : ATTRIBUTES) {
            String value = dated || name.startsWith("data-") ? element.attr(name) : "";
            if (!value.isEmpty() && value.length() <= LONGEST) {
                return read(value, monthFirst);
            }
        }
        return null;
    }

    /** The date in a value that is written for machines: a text or the seconds since 1970. */
    static @Nullable PageDate read(String value, boolean monthFirst) {
        PageDate date = epoch(value);
        return date != null ? date : DateReader.find(value, monthFirst);
    }

    private static @Nullable PageDate epoch(String value) {
        boolean digits =
                (value.length() == 10 || value.length() == 13) && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            return null;
        }
        long second = value.length() == 13 ? Long.parseLong(value) / 1000 : Long.parseLong(value);
        if (second < FIRST_SECOND || second > LAST_SECOND) {
            return null;
        }
        var moment = Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
        return PageDate.of(moment.toLocalDate(), moment.toLocalTime(), Precision.SECOND, ZoneOffset.UTC);
    }

    private static @Nullable Node next(Node node, Element root) {
        if (node.firstChild() != null) {
            return node.firstChild();
        }
        Node at = node;
        while (at != root && at.nextSibling() == null) {
            at = at.parentNode();
        }
        return at == root ? null : at.nextSibling();
    }
}
