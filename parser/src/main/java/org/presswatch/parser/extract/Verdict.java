package org.presswatch.parser.extract;

import java.util.Optional;

import org.presswatch.parser.extract.NotAnArticle.Reason;
import org.presswatch.parser.extract.metadata.PageFacts;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.phrases.PhraseBook;
import org.presswatch.parser.extract.phrases.PhraseKind;
import org.presswatch.parser.extract.text.MainText;

/** Whether a page is an article at all. A page that a feed announced is one unless it clearly says otherwise. */
final class Verdict {

    /** A text of so many words is an article whatever else the page shows. */
    private static final int SURELY_ARTICLE = 120;

    /** Of an article for subscribers, less than this is shown. */
    private static final int LONGEST_STUB = 40;

    private static final int LONGEST_PAYWALL_LINE = 30;

    /** An index page has so many links for each word of text. */
    private static final int LINK_WORDS_PER_WORD = 4;

    private static final int FEWEST_INDEX_LINK_WORDS = 150;

    private static final int FEWEST_HEADLINES = 10;
    private static final int SHORTEST_HEADLINE = 4;
    private static final double HEADLINE_LINKS = 0.8;
    private static final int LONGEST_TEASER = 30;
    private static final int MOST_DIGITS = 3;

    private final Page page;
    private final Outline outline;
    private final PageFacts facts;
    private final MainText text;
    private final int words;

    private Verdict(Page page, Outline outline, PageFacts facts, MainText text) {
        this.page = page;
        this.outline = outline;
        this.facts = facts;
        this.text = text;
        this.words = text.words();
    }

    /** Why the page is no article; empty for one. */
    static Optional<Reason> findReason(Page page, Outline outline, PageFacts facts, MainText text) {
        return new Verdict(page, outline, facts, text).reason();
    }

    private Optional<Reason> reason() {
        if (facts.title() == null) {
            return Optional.of(Reason.NO_TEXT);
        }
        if (page.announcement() == null && !facts.declaredArticle() && isSectionAddress() && isListOfHeadlines()) {
            return Optional.of(Reason.INDEX_PAGE);
        }
        if (words >= SURELY_ARTICLE) {
            return Optional.empty();
        }
        Optional<Reason> said = byTitle(titleKinds());
        if (said.isPresent()) {
            return said;
        }
        return page.announcement() == null ? unannounced() : announced(page.announcement());
    }

    /** An article's address ends with a number or with words from its title; a section's with one word, or none. */
    private boolean isSectionAddress() {
        String url = page.url();
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        end = end > 0 && url.charAt(end - 1) == '/' ? end - 1 : end;
        int slash = url.lastIndexOf('/', end - 1);
        if (slash < "https://".length()) {
            return true;
        }
        int digits = 0;
        for (int i = slash + 1; i < end; i++) {
            digits += Character.isDigit(url.charAt(i)) ? 1 : 0;
            if (url.charAt(i) == '-' || url.charAt(i) == '_') {
                return false;
            }
        }
        return digits < MOST_DIGITS;
    }

    /** Whether the chosen part is headlines that lead elsewhere, each with a teaser at most. */
    private boolean isListOfHeadlines() {
        int headlines = 0;
        for (int i = text.root().first(); i < text.root().end(); i++) {
            Block block = outline.blocks().get(i);
            if (block.words() >= SHORTEST_HEADLINE && block.linkDensity() > HEADLINE_LINKS) {
                headlines++;
            }
        }
        return headlines >= FEWEST_HEADLINES && words < LONGEST_TEASER * headlines;
    }

    private static Optional<Reason> byTitle(int kinds) {
        if ((kinds & (PhraseKind.CHALLENGE.bit() | PhraseKind.CONSENT.bit())) != 0) {
            return Optional.of(Reason.CONSENT_OR_CHALLENGE);
        }
        if ((kinds & PhraseKind.ERROR_PAGE.bit()) != 0) {
            return Optional.of(Reason.ERROR_PAGE);
        }
        return (kinds & PhraseKind.LOGIN.bit()) != 0 ? Optional.of(Reason.LOGIN_PAGE) : Optional.empty();
    }

    /** What the page's own title, the window's and the first heading of the first level say. */
    private int titleKinds() {
        int kinds = PhraseBook.kindsOf(String.valueOf(facts.title()))
                | PhraseBook.kindsOf(outline.document().title());
        for (Block block : outline.blocks()) {
            if (block.level() == 1) {
                return kinds | PhraseBook.kindsOf(block.text());
            }
        }
        return kinds;
    }

    private Optional<Reason> announced(Announcement announcement) {
        if (words > 0 || announcement.summary() != null) {
            return Optional.empty();
        }
        return Optional.of(asksToSubscribe() ? Reason.PAYWALL_STUB : Reason.NO_TEXT);
    }

    private Optional<Reason> unannounced() {
        int linkWords = outline.blocks().stream().mapToInt(Block::linkWords).sum();
        boolean index = !facts.declaredArticle()
                && linkWords >= FEWEST_INDEX_LINK_WORDS
                && linkWords > LINK_WORDS_PER_WORD * words;
        if (index) {
            return Optional.of(Reason.INDEX_PAGE);
        }
        if (words < LONGEST_STUB && asksToSubscribe()) {
            return Optional.of(Reason.PAYWALL_STUB);
        }
        return words == 0 ? Optional.of(Reason.NO_TEXT) : Optional.empty();
    }

    private boolean asksToSubscribe() {
        return outline.blocks().stream()
                .anyMatch(block ->
                        block.words() <= LONGEST_PAYWALL_LINE && PhraseBook.is(PhraseKind.PAYWALL, block.text()));
    }
}
