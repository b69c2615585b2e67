package org.presswatch.parser.extract.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.date.PageDate;
import org.presswatch.parser.extract.date.PageDate.Source;

/** The day in an address such as {@code /2024/03/05/title}. */
final class UrlDate {

    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})[/_-]?([01][0-9])[/_-]?([0-3][0-9])(?![0-9])");

    private UrlDate() {}

    static @Nullable PageDate find(String url) {
        Matcher matcher = DAY.matcher(url);
        while (matcher.find()) {
            try {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
                return new PageDate(day, null, null, Source.URL);
            } catch (DateTimeException e) {
                // the digits are no day: look further on
            }
        }
        return null;
    }
}
