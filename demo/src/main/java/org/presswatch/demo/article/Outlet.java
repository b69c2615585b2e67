package org.presswatch.demo.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A publisher on the demo site; each has its own feed format and its own habits of page making. */
public enum Outlet {
    MERIDIAN("meridian", "Meridian Wire", "en", "/meridian/rss.xml", StandardCharsets.UTF_8),
    BEREG("bereg", "Береговой вестник", "ru", "/bereg/atom.xml", Charset.forName("windows-1251")),
    LANTERN("lantern", "Paper Lantern", "en", "/lantern/feed.json", StandardCharsets.UTF_8);

    private final String id;
    private final String title;
    private final String language;
    private final String feedPath;
    private final Charset pageCharset;

    Outlet(String id, String title, String language, String feedPath, Charset pageCharset) {
        this.id = id;
        this.title = title;
        this.language = language;
        this.feedPath = feedPath;
        this.pageCharset = pageCharset;
    }

    /** First path segment of everything the outlet publishes. */
    public String id() {
        return id;
    }

    /** What the outlet calls itself. */
    public String title() {
        return title;
    }

    /** BCP 47 language of the feed; single articles may be written in another. */
    public String language() {
        return language;
    }

    public String feedPath() {
        return feedPath;
    }

    /** The encoding of the outlet's pages; feeds are always UTF-8. */
    public Charset pageCharset() {
        return pageCharset;
    }
}
