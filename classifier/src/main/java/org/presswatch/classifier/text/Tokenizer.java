package org.presswatch.classifier.text;

import java.util.Locale;
import java.util.Set;

/** Cuts one text in one pass. */
final class Tokenizer {

    private static final String MARKS = ",;:()—–|";

    /** Words after which a full stop ends no sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "st", "prof", "inc", "ltd", "co", "no", "vs", "jr",
            "jan", "feb", "aug", "sept", "oct", "nov", "dec", "ст", "г", "гг", "им", "ул", "руб", "тыс", "млн", "млрд",
            "п", "ч", "т", "д", "см", "св", "др", "пр", "вул", "грн", "р", "рр");

    /** Ends of sites' names that are written with a capital letter: Bihus.Info is one word. */
    private static final Set<String> SITE_ENDINGS = Set.of(
            "info", "media", "news", "online", "live", "realii", "life", "press", "com", "net", "org", "tv", "me", "io",
            "ua", "ru", "by", "kz", "uz", "kg", "am", "ge", "az", "инфо", "інфо", "медиа", "медіа", "ру", "онлайн",
            "реалии");

    private final String text;
    private final int length;
    private final Tokens tokens;
    private int at;

    Tokenizer(String text) {
        this.text = text;
        this.length = text.length();
        this.tokens = new Tokens(text);
    }

    Tokens cut() {
        while (at < length) {
            char c = text.charAt(at);
            if (Character.isIdeographic(c)) {
                tokens.add(at, ++at);
            } else if (isWordPartAt(at)) {
                word();
            } else if (c == '\n') {
                tokens.endSentence();
                at++;
            } else if (c == '.' || c == '!' || c == '?' || c == '…') {
                stop();
            } else {
                mark(c);
            }
        }
        return tokens.closed();
    }

    private void word() {
        int start = at++;
        while (at < length && (isWordPartAt(at) || joins(at))) {
            at++;
        }
        int possessive = at - 2;
        if (possessive > start && isApostrophe(text.charAt(possessive)) && isS(text.charAt(at - 1))) {
            tokens.add(start, possessive);
            tokens.add(possessive, at);
        } else {
            tokens.add(start, at);
        }
    }

    /** An apostrophe or a full stop between two word characters belongs to the word: don't, news.example, U.S. */
    private boolean joins(int position) {
        char c = text.charAt(position);
        return (c == '.' || isApostrophe(c))
                && position + 1 < length
                && isWordPartAt(position + 1)
                && !(c == '.' && startsSentenceWithoutSpace(position));
    }

    /** Careless typing: "ended.The next". */
    private boolean startsSentenceWithoutSpace(int position) {
        char before = text.charAt(position - 1);
        char after = text.charAt(position + 1);
        return Character.isLowerCase(before)
                && Character.isUpperCase(after)
                && !SITE_ENDINGS.contains(wordAt(position + 1));
    }

    private String wordAt(int start) {
        int end = start;
        while (end < length && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private void stop() {
        boolean single = text.charAt(at) == '.';
        int stop = at++;
        while (at < length && ".!?…»”\"')’".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean breaks = at >= length
                || Character.isWhitespace(text.charAt(at))
                || (stop > 0 && startsSentence(at) && Character.isLowerCase(text.charAt(stop - 1)));
        if (breaks && !(single && at == stop + 1 && isAbbreviated(stop)) && nextIsNoLowerCase()) {
            tokens.endSentence();
        }
    }

    private boolean startsSentence(int position) {
        return position < length && Character.isUpperCase(text.charAt(position));
    }

    private boolean isAbbreviated(int stop) {
        if (tokens.size() == 0 || tokens.lastCharacter() != text.charAt(Math.max(0, stop - 1))) {
            return false;
        }
        String last = tokens.word(tokens.size() - 1);
        return last.length() == 1 && Character.isUpperCase(last.charAt(0))
                || last.indexOf('.') == 1
                || ABBREVIATIONS.contains(last.toLowerCase(Locale.ROOT));
    }

    private boolean nextIsNoLowerCase() {
        int next = at;
        while (next < length && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        return next >= length || !Character.isLowerCase(text.charAt(next));
    }

    private void mark(char c) {
        if (MARKS.indexOf(c) >= 0 || (c == '-' && isSpaced())) {
            tokens.add(at, at + 1);
        }
        at++;
    }

    private boolean isSpaced() {
        return at > 0 && Character.isWhitespace(text.charAt(at - 1));
    }

    /** Of the pairs that stand for one character, letters belong to a word and emoji don't. */
    private boolean isWordPartAt(int position) {
        char c = text.charAt(position);
        if (!Character.isSurrogate(c)) {
            return isWordPart(c);
        }
        int start = Character.isLowSurrogate(c) && position > 0 ? position - 1 : position;
        return Character.isLetterOrDigit(text.codePointAt(start));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c)
                || isCombining(c)
                || "$€£₽%#@&".indexOf(c) >= 0;
    }

    private static boolean isCombining(char c) {
        return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '`';
    }

    private static boolean isS(char c) {
        return c == 's' || c == 'S';
    }
}
