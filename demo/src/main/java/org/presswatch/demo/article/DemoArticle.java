package org.presswatch.demo.article;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An article as its file describes it.
 *
 * @param path where the page is, for example {@code /meridian/2026/11/velmark-telegram}
 * @param announcedPath where the feed says it is: another path when the site redirects
 * @param layout name of the page layout
 * @param section the rubric that the page prints
 * @param image name of the picture, without extension
 * @param caption what stands under the picture
 * @param corrected the time that the corrected version carries, absent when the article is never corrected
 * @param topics the topics a careful reader would give it
 * @param notes why the article is in the collection
 * @param body the text in the markup of {@link ArticleFile}
 * @param correctedBody the text after the correction
 */
public record DemoArticle(
        String path,
        String announcedPath,
        Outlet outlet,
        String layout,
        Fate fate,
        String language,
        String title,
        List<String> authors,
        String section,
        String image,
        String caption,
        Instant published,
        @Nullable Instant corrected,
        Set<String> topics,
        String notes,
        String body,
        @Nullable String correctedBody) {

    /** The first paragraph, as plain text: what feeds and link lists show. */
    public String summary() {
        return body.split("\n\n", 2)[0].replace('\n', ' ').replaceAll("\\[([^]]+)]\\([^)]+\\)|\\*", "$1");
    }

    /** The time of its newest version. */
    public Instant correctedOrPublished() {
        return corrected == null ? published : corrected;
    }

    public boolean redirects() {
        return !path.equals(announcedPath);
    }
}
