package org.presswatch.parser.extract.outline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.outline.Block.Anchor;
import org.presswatch.parser.extract.safe.SafeText;

/** Gathers the text of one block: white space made one, words counted, links marked. */
final class TextRun {

    private final StringBuilder text = new StringBuilder(512);
    private final List<Anchor> anchors = new ArrayList<>();
    private boolean gap;
    private boolean inWord;
    private boolean preformatted;
    private int words;
    private int linkWords;
    private int spacelessCharacters;
    private int spacelessLinkCharacters;
    private @Nullable Element link;
    private int linkStart;

    void append(String piece) {
        int length = piece.length();
        for (int i = 0; i < length; ) {
            char c = piece.charAt(i);
            if (isSpace(c)) {
                space(c);
                i++;
            } else {
                int end = i + 1;
                while (end < length && !isSpace(piece.charAt(end))) {
                    end++;
                }
                stretch(piece, i, end);
                i = end;
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
    }

    void lineBreak() {
        inWord = false;
        gap = false;
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    /** Whether the text ends with a line break, so that another makes an empty line. */
    boolean endsLine() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
    }

    boolean isPreformatted() {
        return preformatted;
    }

    void openLink(Element element) {
        closeLink();
        link = element;
        linkStart = text.length();
    }

    void closeLink() {
        if (link != null) {
            if (text.length() > linkStart) {
                anchors.add(new Anchor(linkStart, text.length(), link));
            }
            link = null;
        }
    }

    void preformatted(boolean on) {
        preformatted = on;
    }

    /** The block gathered so far, or null without any text; the run is empty afterwards, an open link stays open. */
    @Nullable
    Block take(Region region, BlockKind kind, int level) {
        Element open = link;
        closeLink();
        Block block = block(region, kind, level);
        text.setLength(0);
        anchors.clear();
        gap = false;
        inWord = false;
        words = 0;
        linkWords = 0;
        spacelessCharacters = 0;
        spacelessLinkCharacters = 0;
        link = open;
        linkStart = 0;
        return block;
    }

    private @Nullable Block block(Region region, BlockKind kind, int level) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int allWords = words + (spacelessCharacters + 1) / 2;
        if (end == 0) {
            return null;
        }
        String line = text.substring(0, end);
        if (!SafeText.isClean(line) || !Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
            return new Block(region, kind, level, SafeText.clean(line), allWords, linkWords(), List.of());
        }
        return new Block(region, kind, level, line, allWords, linkWords(), anchorsUpTo(end));
    }

    private List<Anchor> anchorsUpTo(int end) {
        if (!anchors.isEmpty() && anchors.getLast().end() > end) {
            Anchor last = anchors.removeLast();
            if (last.start() < end) {
                anchors.add(new Anchor(last.start(), end, last.element()));
            }
        }
        return List.copyOf(anchors);
    }

    private int linkWords() {
        return linkWords + (spacelessLinkCharacters + 1) / 2;
    }

    private void space(char c) {
        inWord = false;
        if (preformatted && c == '\n') {
            text.append('\n');
        } else {
            gap = !text.isEmpty();
        }
    }

    private void stretch(String piece, int start, int end) {
        if (gap) {
            gap = false;
            if (text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
                if (link != null && linkStart == text.length() - 1) {
                    linkStart = text.length();
                }
            }
        }
        text.append(piece, start, end);
        for (int i = start; i < end; i++) {
            count(piece.charAt(i));
        }
    }

    private void count(char c) {
        if (c < 0x80 ? isAsciiWord(c) : Character.isLetterOrDigit(c)) {
            if (c >= 0x2E80 && isSpaceless(c)) {
                spacelessCharacters++;
                spacelessLinkCharacters += link != null ? 1 : 0;
                inWord = false;
            } else if (!inWord) {
                inWord = true;
                words++;
                linkWords += link != null ? 1 : 0;
            }
        } else if (c != '\'' && c != '’' && c != '-') {
            inWord = false;
        }
    }

    private static boolean isAsciiWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** Han, kana: written without spaces. */
    private static boolean isSpaceless(char c) {
        return c < 0xAC00 || c > 0xD7A3 && c < 0xFF00;
    }
}
