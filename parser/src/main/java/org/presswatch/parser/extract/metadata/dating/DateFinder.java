package org.presswatch.parser.extract.metadata.dating;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.Page;
import org.presswatch.parser.extract.date.PageDate;
import org.presswatch.parser.extract.date.PageDate.Precision;
import org.presswatch.parser.extract.metadata.HeadArea;
import org.presswatch.parser.extract.metadata.schema.StructuredData;
import org.presswatch.parser.extract.outline.Outline;

/** When the article was published and changed: what the page declares, checked against what it shows. */
public final class DateFinder {

    private final Page page;
    private final Outline outline;
    private final boolean monthFirst;
    private final @Nullable Found<PageDate> declared;
    private final @Nullable Found<PageDate> declaredChange;

    /** @param language as the page declares it */
    public DateFinder(Page page, Outline outline, StructuredData data, @Nullable String language) {
        this.page = page;
        this.outline = outline;
        this.monthFirst = MonthOrder.isMonthFirst(page.url(), language);
        DeclaredDates dates = new DeclaredDates(data, outline.meta(), monthFirst);
        this.declared = dates.published();
        this.declaredChange = dates.modified();
    }

    public Dates find(HeadArea head) {
        ShownDate url = UrlDate.find(page.url());
        ShownDates reader = new ShownDates(monthFirst, known(url));
        List<ShownDate> shown = new ArrayList<>(reader.of(head, head.after()));
        if (url != null) {
            shown.add(url);
        }
        if (declared != null && shown.stream().noneMatch(ShownDate::mayBePublication)) {
            shown.addAll(onlyOne(reader.labelled(head, outline.blocks())));
        }
        Found<PageDate> published = declared != null ? new PublicationDay(declared).among(shown) : shown(shown);
        published = published != null ? published : besides(reader, head, url);
        Found<PageDate> modified = modified(shown, published);
        return new Dates(published == null ? null : checkedByFeed(published), modified);
    }

    /** Where other articles have such dates too, none of them is surely the article's own. */
    private static List<ShownDate> onlyOne(List<ShownDate> labelled) {
        long days = labelled.stream().map(date -> date.date().day()).distinct().count();
        return days == 1 ? labelled.subList(0, 1) : List.of();
    }

    private @Nullable Found<PageDate> shown(List<ShownDate> shown) {
        ShownDate url = first(shown, date -> date.source() == Source.URL && date.mayBePublication());
        ShownDate found = url != null ? url : first(shown, ShownDate::mayBePublication);
        return found == null ? null : exacter(found, shown);
    }

    /** Where the head shows no date after the title: dates elsewhere, the feed's, that of the last change. */
    private @Nullable Found<PageDate> besides(ShownDates reader, HeadArea head, @Nullable ShownDate url) {
        List<ShownDate> labelled = reader.labelled(head, outline.blocks());
        if (!labelled.isEmpty()) {
            return labelled.getFirst().found().doubted();
        }
        ShownDate before = first(reader.of(head, head.before()), ShownDate::mayBePublication);
        List<ShownDate> all = before == null ? reader.ofAll(head) : List.of();
        ShownDate found = before != null ? before : first(all, ShownDate::mayBePublication);
        if (found != null) {
            return found.found().doubted();
        }
        Found<PageDate> other = timeElement();
        other = other != null ? other : announced();
        if (other != null) {
            return other;
        }
        ShownDate inSentence = url != null ? url : first(all, date -> date.label() == DateLabel.NONE);
        Found<PageDate> last = inSentence != null ? inSentence.found() : declaredChange;
        last = last != null || all.isEmpty() ? last : all.getFirst().found();
        return last == null ? null : last.doubted().doubted();
    }

    /** The moment that the page shows for the day in its address. */
    private static Found<PageDate> exacter(ShownDate found, List<ShownDate> shown) {
        Found<PageDate> date = found.found();
        for (ShownDate other : shown) {
            boolean same = other.source() != found.source()
                    && other.label() != DateLabel.CHANGED
                    && other.date().mayBeDay(found.date().day());
            if (same) {
                boolean exacter = other.date().hasTime() && !found.date().hasTime();
                date = exacter ? date.with(other.date().onDay(found.date().day())) : date;
                return date.confirmedBy(other.source());
            }
        }
        return date;
    }

    /** The first time of the page, but rather one that is marked as that of publication. */
    private @Nullable Found<PageDate> timeElement() {
        PageDate first = null;
        for (Element time : outline.times()) {
            boolean marked = time.hasAttr("pubdate") || time.attr("itemprop").equals("datePublished");
            if (first == null || marked) {
                PageDate date = DateElements.of(time, monthFirst);
                date = date != null ? date : DateElements.read(time.text(), monthFirst);
                first = date != null ? date : first;
                if (date != null && marked) {
                    break;
                }
            }
        }
        return first == null ? null : Found.in(Source.MARKUP, first).doubted();
    }

    private @Nullable Found<PageDate> modified(List<ShownDate> shown, @Nullable Found<PageDate> published) {
        Found<PageDate> modified = declaredChange != null
                ? declaredChange
                : shown.stream()
                        .filter(date -> date.label() == DateLabel.CHANGED)
                        .findFirst()
                        .map(ShownDate::found)
                        .orElse(null);
        boolean possible = modified != null
                && (published == null
                        || !modified.value()
                                .day()
                                .isBefore(published.value().day().minusDays(1)));
        return possible ? modified : null;
    }

    private Found<PageDate> checkedByFeed(Found<PageDate> published) {
        Found<PageDate> announced = announced();
        LocalDate day = published.value().day();
        if (announced == null || published.source() == Source.FEED) {
            return published;
        }
        if (!announced.value().mayBeDay(day)) {
            return published.doubted();
        }
        boolean exacter = !published.value().hasTime();
        Found<PageDate> exact = exacter ? published.with(announced.value().onDay(day)) : published;
        return exact.confirmedBy(Source.FEED);
    }

    private @Nullable Found<PageDate> announced() {
        if (page.announcement() == null || page.announcement().publishedAt() == null) {
            return null;
        }
        var moment = page.announcement().publishedAt().atOffset(ZoneOffset.UTC);
        return Found.in(
                Source.FEED, PageDate.of(moment.toLocalDate(), moment.toLocalTime(), Precision.SECOND, ZoneOffset.UTC));
    }

    private Predicate<LocalDate> known(@Nullable ShownDate url) {
        return day -> declared != null && declared.value().mayBeDay(day)
                || declaredChange != null && declaredChange.value().mayBeDay(day)
                || url != null && url.date().day().equals(day);
    }

    private static @Nullable ShownDate first(List<ShownDate> dates, Predicate<ShownDate> wanted) {
        return dates.stream().filter(wanted).findFirst().orElse(null);
    }
}
