package org.presswatch.fetcher.feed.xml;

import java.util.Locale;
import java.util.regex.Pattern;

import org.presswatch.fetcher.feed.NotAFeedException.Found;

/** What a text is that is no feed. */
final class HtmlLook {

    private static final int START = 4_096;
    private static final int HEAD = 200_000;
    private static final Pattern PASSWORD = Pattern.compile("(?i)<input[^>]{0,300}type\\s*=\\s*[\"']?password");

    private HtmlLook() {}

    static Found of(String text) {
        String start = text.substring(0, Math.min(text.length(), START)).toLowerCase(Locale.ROOT);
        boolean html = start.contains("<html") || start.contains("<!doctype html") || start.contains("<body");
        if (!html) {
            return Found.UNKNOWN;
        }
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return PASSWORD.matcher(head).find() ? Found.LOGIN : Found.HTML;
    }
}
