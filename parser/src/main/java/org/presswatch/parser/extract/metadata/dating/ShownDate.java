package org.presswatch.parser.extract.metadata.dating;

import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.date.PageDate;

/**
 * A date that a reader sees, on the page or in its address.
 *
 * @param alone whether its line holds little else, so that it is no date of a sentence, and it can mean only one day
 * @param source {@code MARKUP} where an element tells the moment
 */
record ShownDate(PageDate date, DateLabel label, boolean alone, Source source) {

    boolean mayBePublication() {
        return label == DateLabel.PUBLISHED || label == DateLabel.NONE && alone;
    }

    Found<PageDate> found() {
        return Found.in(source, date);
    }
}
