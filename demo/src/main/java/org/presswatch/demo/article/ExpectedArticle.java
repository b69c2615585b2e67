package org.presswatch.demo.article;

import java.time.Instant;
import java.util.Set;

/**
 * What the line must make of one announced article.
 *
 * @param path path of the canonical URL
 * @param announcedPath path in the feed entry; differs from {@code path} for a redirect
 * @param fate {@link Fate#PUBLISHED} is stored, the others never are
 * @param published as the page says it; layouts without a time zone show the day and the time in UTC
 * @param topics topic ids, empty for a hard negative
 * @param revisions 2 for the article that is corrected while the site runs, otherwise 1
 * @param notes why the article is in the collection
 */
public record ExpectedArticle(
        String path,
        String announcedPath,
        Outlet outlet,
        Fate fate,
        String language,
        String title,
        Instant published,
        Set<String> topics,
        int revisions,
        String notes) {

    static ExpectedArticle of(DemoArticle article) {
        return new ExpectedArticle(
                article.path(),
                article.announcedPath(),
                article.outlet(),
                article.fate(),
                article.language(),
                article.title(),
                article.published(),
                article.topics(),
                article.corrected() == null ? 1 : 2,
                article.notes());
    }

    public boolean stored() {
        return fate == Fate.PUBLISHED;
    }
}
