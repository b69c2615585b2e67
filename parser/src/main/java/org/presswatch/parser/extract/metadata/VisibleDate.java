package org.presswatch.parser.extract.metadata;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.date.DateReader;
import org.presswatch.parser.extract.date.PageDate;
import org.presswatch.parser.extract.date.PageDate.Source;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Evidence;

/** The date that a reader sees at the article's head. */
final class VisibleDate {

    private static final List<String> CHANGED = List.of(
            "updated",
            "modified",
            "reviewed",
            "revised",
            "edited",
            "обновлен",
            "изменен",
            "оновлен",
            "aktualisiert",
            "mis à jour",
            "actualizad",
            "güncelle",
            "تحديث",
            "به‌روز",
            "更新");

    /** Where dates of other things stand. */
    private static final int ELSEWHERE =
            Evidence.RELATED | Evidence.COMMENTS | Evidence.FOOTER | Evidence.NAVIGATION | Evidence.PROMOTION;

    private VisibleDate() {}

    /** The first date that is not said to be that of a change; else the first date at all. */
    static @Nullable PageDate find(List<Block> lines, boolean monthFirst) {
        PageDate changed = null;
        boolean announcedChange = false;
        for (Block line : lines) {
            PageDate date = line.region().has(ELSEWHERE) ? null : DateReader.find(line.text(), monthFirst, Source.TEXT);
            boolean saysChanged = saysChanged(line.text());
            if (date != null && !saysChanged && !announcedChange) {
                return date;
            }
            announcedChange = saysChanged && date == null;
            changed = changed == null ? date : changed;
        }
        return changed;
    }

    private static boolean saysChanged(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return CHANGED.stream().anyMatch(lower::contains);
    }
}
