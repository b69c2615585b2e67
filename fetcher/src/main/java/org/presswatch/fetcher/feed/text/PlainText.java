package org.presswatch.fetcher.feed.text;

import java.util.Optional;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Text without markup, control characters or characters that turn the reading direction; blanks folded into one. */
public final class PlainText {

    /** Markup beyond this many times the wanted length is not looked at. */
    private static final int MARKUP_FACTOR = 8;

    private static final int ASCII = 0x7F;

    private PlainText() {}

    /** The text of a piece of HTML, at most {@code longest} characters; nothing if it has none. */
    public static Optional<String> ofHtml(@Nullable String html, int longest) {
        if (html == null) {
            return Optional.empty();
        }
        String looked = cut(html, longest * MARKUP_FACTOR);
        String text = SimpleMarkup.text(looked);
        return of(text == null ? Jsoup.parseBodyFragment(looked).text() : text, longest);
    }

    /** The text itself, cleaned, at most {@code longest} characters; nothing if it is blank. */
    public static Optional<String> of(@Nullable String text, int longest) {
        if (text == null) {
            return Optional.empty();
        }
        String stripped = text.strip();
        if (isClean(stripped)) {
            return stripped.isEmpty()
                    ? Optional.empty()
                    : Optional.of(cut(stripped, longest).stripTrailing());
        }
        return cleaned(text, longest);
    }

    /** Whether there is nothing to do, as in most English texts. */
    private static boolean isClean(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character >= ASCII || character == ' ' && last == ' ') {
                return false;
            }
            last = character;
        }
        return true;
    }

    private static Optional<String> cleaned(String text, int longest) {
        var out = new StringBuilder(Math.min(text.length(), longest));
        boolean blank = false;
        for (int i = 0; i < text.length() && out.length() < longest; ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isBlank(character)) {
                blank = true;
            } else if (isWelcome(character)) {
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                }
                blank = false;
                out.appendCodePoint(character);
            }
        }
        return out.isEmpty()
                ? Optional.empty()
                : Optional.of(cut(out.toString(), longest).stripTrailing());
    }

    private static boolean isBlank(int character) {
        if (character < ASCII) {
            return character == ' ' || character >= '\t' && character <= '\r' || character >= 0x1C && character <= 0x1F;
        }
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isWelcome(int character) {
        if (character < ASCII) {
            return character >= ' ';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> !isDirection(character) && character != 0xFEFF;
            default -> character != 0xFFFE && character != 0xFFFF;
        };
    }

    /** Embeddings, overrides and isolates can make a title read as another one. */
    private static boolean isDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** At most {@code longest} characters, never half a pair of surrogates. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
