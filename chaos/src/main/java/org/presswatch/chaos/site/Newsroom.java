package org.presswatch.chaos.site;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One host of the site: its articles, and its feed of those that appeared last. */
final class Newsroom {

    private static final byte[] NONE = {};

    private final String base;
    private final int longestFeed;
    private final Map<Integer, Story> stories = new HashMap<>();
    private final Deque<Integer> newest = new ArrayDeque<>();
    private int version;

    Newsroom(String base, int longestFeed) {
        this.base = base;
        this.longestFeed = longestFeed;
    }

    String base() {
        return base;
    }

    synchronized void publish(int number, String title, byte[] html, Instant now) {
        Story before = stories.get(number);
        Instant published = before == null ? now : before.publishedAt();
        stories.put(number, new Story(number, title, html, published, now));
        newest.remove(number);
        newest.addFirst(number);
        if (newest.size() > longestFeed) {
            newest.removeLast();
        }
        version++;
    }

    /** The page, empty where there is none. */
    synchronized byte[] html(int number) {
        Story story = stories.get(number);
        return story == null ? NONE : story.html();
    }

    synchronized String tag() {
        return "\"" + version + "\"";
    }

    synchronized byte[] feed() {
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Example News</title><id>")
                .append(base)
                .append("/</id><updated>")
                .append(Instant.now())
                .append("</updated>\n");
        newest.forEach(number -> append(feed, stories.get(number)));
        return feed.append("</feed>\n").toString().getBytes(UTF_8);
    }

    private void append(StringBuilder feed, Story story) {
        String url = base + "/report/" + story.number();
        feed.append("<entry><id>")
                .append(url)
                .append("</id><title>")
                .append(story.title())
                .append("</title><link href=\"")
                .append(url)
                .append("\"/><published>")
                .append(story.publishedAt())
                .append("</published><updated>")
                .append(story.updatedAt())
                .append("</updated></entry>\n");
    }
}
