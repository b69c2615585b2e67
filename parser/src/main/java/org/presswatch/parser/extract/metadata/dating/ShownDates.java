package org.presswatch.parser.extract.metadata.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.date.DateReader;
import org.presswatch.parser.extract.date.PageDate;
import org.presswatch.parser.extract.date.WrittenDate;
import org.presswatch.parser.extract.metadata.HeadArea;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Evidence;

/** Reads the dates that a reader sees at the article's head. */
final class ShownDates {

    /** Where dates of other things stand. */
    private static final int ELSEWHERE =
            Evidence.RELATED | Evidence.COMMENTS | Evidence.FOOTER | Evidence.NAVIGATION | Evidence.SIDEBAR;

    private static final int MOST_IN_A_LINE = 3;

    /** A dateline holds little beside its date: names, a label, the time that reading takes. */
    private static final int MOST_OTHER_CHARACTERS = 60;

    private static final int FEWEST_DIGITS = 3;

    /** A line of so few words may say "2 hours ago" and tell the moment only to machines. */
    private static final int WORDS_WITHOUT_DATE = 6;

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_DATELINE = 16;

    private final boolean monthFirst;
    private final Predicate<LocalDate> known;

    /** @param known the days that are named elsewhere: they tell what 03/04/2024 means */
    ShownDates(boolean monthFirst, Predicate<LocalDate> known) {
        this.monthFirst = monthFirst;
        this.known = known;
    }

    /** The dates in lines of the head that no element around them gives to something else. */
    List<ShownDate> of(HeadArea head, List<Block> lines) {
        return of(lines, WORDS_WITHOUT_DATE, line -> !head.isInside(line, ELSEWHERE));
    }

    /** The dates in all lines of the head: a site may keep the article's own date in its side column. */
    List<ShownDate> ofAll(HeadArea head) {
        return of(head.lines(), WORDS_WITHOUT_DATE, line -> !line.region().has(ELSEWHERE));
    }

    /** The dates that are called those of publication, wherever the page has them. */
    List<ShownDate> labelled(HeadArea head, List<Block> blocks) {
        return of(blocks, 0, line -> line.words() <= LONGEST_DATELINE && !head.isInside(line, ELSEWHERE)).stream()
                .filter(date -> date.label() == DateLabel.PUBLISHED && date.alone())
                .toList();
    }

    /** @param fewWords a line of no more is read even if its text can hold no date */
    private List<ShownDate> of(List<Block> lines, int fewWords, Predicate<Block> wanted) {
        List<ShownDate> dates = new ArrayList<>();
        String before = "";
        for (Block line : lines) {
            int known = dates.size();
            if ((mayHoldDate(line.text()) || line.words() <= fewWords) && wanted.test(line)) {
                read(line, before, dates);
            }
            before = dates.size() == known ? line.text() : "";
        }
        return dates;
    }

    /** @param before the line before, where it has no date: it may be the label */
    private void read(Block line, String before, List<ShownDate> dates) {
        String text = line.text();
        List<WrittenDate> written = DateReader.all(text, monthFirst, MOST_IN_A_LINE);
        List<PageDate> told = DateElements.in(line.region().element(), monthFirst);
        if (written.isEmpty() && told.isEmpty()) {
            return;
        }
        DateLabel announced = before.length() <= LONGEST_LABEL ? DateLabel.in(before) : DateLabel.NONE;
        boolean alone = charactersBeside(written, text) <= MOST_OTHER_CHARACTERS;
        int from = 0;
        for (WrittenDate date : written) {
            DateLabel own = DateLabel.in(text.substring(from, date.start()));
            DateLabel label = own != DateLabel.NONE || from > 0 ? own : announced;
            dates.add(shown(date, told, label, alone));
            from = date.end();
        }
        if (written.isEmpty()) {
            DateLabel own = DateLabel.in(text);
            dates.add(new ShownDate(told.getFirst(), own != DateLabel.NONE ? own : announced, alone, Source.MARKUP));
        }
    }

    private static int charactersBeside(List<WrittenDate> written, String text) {
        int beside = text.length();
        for (WrittenDate date : written) {
            beside -= date.end() - date.start();
        }
        return beside;
    }

    /** The day that is written, with the moment that an element tells for it. */
    private ShownDate shown(WrittenDate written, List<PageDate> told, DateLabel label, boolean alone) {
        PageDate meant = meant(written, told);
        boolean sure = alone && (written.swapped() == null || known.test(meant.day()));
        for (PageDate date : told) {
            if (date.mayBeDay(meant.day())) {
                return new ShownDate(date.hasTime() ? date.onDay(meant.day()) : meant, label, alone, Source.MARKUP);
            }
        }
        return new ShownDate(meant, label, sure, Source.TEXT);
    }

    private PageDate meant(WrittenDate written, List<PageDate> told) {
        LocalDate swapped = written.swapped();
        if (swapped == null || isNamed(written.date().day(), told) || !isNamed(swapped, told)) {
            return written.date();
        }
        return PageDate.of(swapped);
    }

    private boolean isNamed(LocalDate day, List<PageDate> told) {
        return known.test(day) || told.stream().anyMatch(date -> date.mayBeDay(day));
    }

    /** A day and a year have so many digits at least. */
    private static boolean mayHoldDate(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits == FEWEST_DIGITS;
    }
}
