package org.presswatch.parser.service;

import org.presswatch.events.FeedEntry;
import org.presswatch.events.PageFetched;
import org.presswatch.parser.extract.Announcement;
import org.presswatch.parser.extract.Page;

/** From the event to the extraction's own page. */
final class PageMapper {

    private PageMapper() {}

    static Page toPage(PageFetched page) {
        FeedEntry entry = page.entry();
        var announcement = new Announcement(
                entry.title(), entry.summary(), entry.authors(), entry.language(), entry.publishedAt());
        return new Page(page.body(), page.http().contentType(), page.url(), announcement);
    }
}
