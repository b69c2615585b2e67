package org.presswatch.parser.extract.text;

import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;
import org.presswatch.parser.extract.phrases.PhraseBook;
import org.presswatch.parser.extract.phrases.PhraseKind;

/** Lines that stand among an article's text on many sites and belong to none: calls to subscribe, credits, bylines. */
final class Furniture {

    private static final int LONGEST_CALL = 40;
    private static final int LONGEST_CREDIT = 25;
    private static final int LONGEST_SHORT_CREDIT = 12;
    private static final int LONGEST_BYLINE = 20;
    private static final int LONGEST_HEADING = 8;
    private static final int LONGEST_NOTE = 120;

    private Furniture() {}

    /** Whether a heading, or a short line that stands like one, opens a part that is not the article. */
    static boolean opensOtherSection(Block block) {
        boolean heading = block.kind() == BlockKind.HEADING
                || !block.endsSentence()
                || block.text().endsWith(":");
        return heading && block.words() <= LONGEST_HEADING && PhraseBook.is(PhraseKind.OTHER_SECTION, block.text());
    }

    static boolean opensContents(Block block) {
        return block.words() <= LONGEST_HEADING
                && !block.endsSentence()
                && PhraseBook.is(PhraseKind.CONTENTS, block.text());
    }

    /** Whether a line asks to subscribe, to share, to read something else, or names whose photograph it is. */
    static boolean isCallOrCredit(Block block) {
        if (block.words() > LONGEST_CALL || block.level() > 0) {
            return false;
        }
        int kinds = PhraseBook.kindsOf(block.text());
        if ((kinds & PhraseKind.CALL.bit()) != 0) {
            return true;
        }
        int credit = PhraseKind.CREDIT.bit();
        return block.words() <= LONGEST_CREDIT && (kinds & credit) != 0
                || block.words() <= LONGEST_SHORT_CREDIT
                        && !block.endsSentence()
                        && (PhraseBook.kindsByEnding(block.text()) & credit) != 0;
    }

    /** A line that names author or date; only before the text begins is it surely that. */
    static boolean isByline(Block block) {
        return block.words() <= LONGEST_BYLINE
                && block.level() == 0
                && !block.text().endsWith(".")
                && PhraseBook.is(PhraseKind.BYLINE, block.text());
    }

    /** A remark of the publisher; only after the text has ended is it surely that. */
    static boolean isNote(Block block) {
        return block.words() <= LONGEST_NOTE && PhraseBook.is(PhraseKind.NOTE, block.text());
    }
}
