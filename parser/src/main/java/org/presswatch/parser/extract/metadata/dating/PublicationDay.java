package org.presswatch.parser.extract.metadata.dating;

import java.time.LocalDate;
import java.util.List;

import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.date.PageDate;

/**
 * Settles the day of publication between what a page declares to machines and what it shows to readers. What readers
 * see is what the publisher stands for; what machines are told is often the moment at which a system stored the page. So
 * an earlier day that is shown is taken; a later one is that of a change, whether it is called so or not.
 */
final class PublicationDay {

    private final Found<PageDate> declared;

    PublicationDay(Found<PageDate> declared) {
        this.declared = declared;
    }

    /** @param shown the surest first */
    Found<PageDate> among(List<ShownDate> shown) {
        for (ShownDate date : shown) {
            if (date.label() != DateLabel.CHANGED && date.date().day().equals(day())) {
                return declared.confirmedBy(date.source());
            }
        }
        for (ShownDate date : shown) {
            if (date.mayBePublication() && declared.value().mayBeDay(date.date().day())) {
                return declared.with(named(date.date())).confirmedBy(date.source());
            }
        }
        for (ShownDate date : shown) {
            if (date.mayBePublication()) {
                return date.date().day().isBefore(day()) ? date.found().doubted() : declared.doubted();
            }
        }
        return declared;
    }

    /** The declared moment by the day that is shown, with its zone if the page shows the same moment. */
    private PageDate named(PageDate shown) {
        boolean same =
                shown.moment() != null && shown.moment().equals(declared.value().moment());
        return same ? shown : declared.value().onDay(shown.day());
    }

    private LocalDate day() {
        return declared.value().day();
    }
}
