package org.presswatch.demo;

import java.time.Instant;

/**
 * A feed entry that a test adds while the site runs.
 *
 * @param path path of the page on the site, or an absolute address
 * @param updated a later announcement of the same path replaces the earlier one
 */
public record Announcement(String path, String title, String summary, Instant published, Instant updated) {

    public static Announcement of(String path, String title, Instant published) {
        return new Announcement(path, title, "", published, published);
    }
}
