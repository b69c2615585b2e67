package org.presswatch.parser.extract.metadata.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.date.DateReader;
import org.presswatch.parser.extract.date.PageDate;

/** The day in an address such as {@code /2024/03/05/title}. */
final class UrlDate {

    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})([/_-]?)([01]?[0-9])\\2([0-3]?[0-9])(?![0-9])");

    private static final Pattern NAMED_MONTH = Pattern.compile("/(?:19|20)[0-9]{2}/[a-z]{3,9}/[0-3]?[0-9](?=/|$)");

    private UrlDate() {}

    /** The day; as sure as one that is called the day of publication where its parts are folders of the address. */
    static @Nullable ShownDate find(String url) {
        Matcher matcher = DAY.matcher(url);
        while (matcher.find()) {
            LocalDate day = day(matcher);
            if (day != null) {
                boolean folders = matcher.group(2).equals("/");
                DateLabel label = folders ? DateLabel.PUBLISHED : DateLabel.NONE;
                return new ShownDate(PageDate.of(day), label, false, Source.URL);
            }
        }
        Matcher named = NAMED_MONTH.matcher(url);
        PageDate date = named.find() ? DateReader.find(named.group(), false) : null;
        return date == null ? null : new ShownDate(date, DateLabel.PUBLISHED, false, Source.URL);
    }

    private static @Nullable LocalDate day(Matcher matcher) {
        boolean padded = matcher.group(3).length() == 2 && matcher.group(4).length() == 2;
        if (!padded && !matcher.group(2).equals("/")) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4)));
        } catch (DateTimeException e) {
            // the digits are no day: look further on
            return null;
        }
    }
}
