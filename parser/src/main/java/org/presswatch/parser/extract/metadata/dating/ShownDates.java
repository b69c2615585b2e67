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
        return of(lines, line -> !head.isInside(line, ELSEWHERE));
    }

    /** The dates in all lines of the head: a site may keep the article's own date in its side column. */
    List<ShownDate> ofAll(HeadArea head) {
        return of(head.lines(), line -> !line.region().has(ELSEWHERE));
    }

    /** The dates that are called those of publication, wherever the page has them. */
    List<ShownDate> labelled(HeadArea head, List<Block> blocks) {
        return of(blocks, line -> line.words() <= LONGEST_DATELINE && !head.isInside(line, ELSEWHERE)).stream()
                .filter(date -> date.label() == DateLabel.PUBLISHED && date.alone())
                .toList();
    }

    private List<ShownDate> of(List<Block> lines, Predicate<Block> wanted) {
        List<ShownDate> dates = new ArrayList<>();
        DateLabel announced = DateLabel.NONE;
        for (Block line : lines) {
            if (wanted.test(line)) {
                int known = dates.size();
                read(line, announced, dates);
                boolean isLabel = dates.size() == known && line.text().length() <= LONGEST_LABEL;
                announced = isLabel ? DateLabel.in(line.text()) : DateLabel.NONE;
            }
        }
        return dates;
    }

    private void read(Block line, DateLabel announced, List<ShownDate> dates) {
        String text = line.text();
        List<PageDate> told = DateElements.in(line.region().element(), monthFirst);
        List<WrittenDate> written = hasDigit(text) ? DateReader.all(text, monthFirst, MOST_IN_A_LINE) : List.of();
        int other = text.length()
                - written.stream().mapToInt(date -> date.end() - date.start()).sum();
        boolean alone = other <= MOST_OTHER_CHARACTERS;
        int from = 0;
        DateLabel label = announced;
        for (WrittenDate date : written) {
            DateLabel own = DateLabel.in(text.substring(from, date.start()));
            label = own != DateLabel.NONE ? own : from == 0 ? announced : DateLabel.NONE;
            dates.add(shown(date, told, label, alone));
            from = date.end();
        }
        if (written.isEmpty() && !told.isEmpty()) {
            DateLabel own = DateLabel.in(text);
            dates.add(new ShownDate(told.getFirst(), own != DateLabel.NONE ? own : announced, alone, Source.MARKUP));
        }
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

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
