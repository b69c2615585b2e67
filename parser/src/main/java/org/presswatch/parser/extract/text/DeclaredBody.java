package org.presswatch.parser.extract.text;

import java.util.ArrayList;
import java.util.List;

import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;
import org.presswatch.parser.extract.outline.Region;
import org.presswatch.parser.extract.safe.SafeText;

/** The text that a page hands to machines, for pages that show people nothing without running scripts. */
final class DeclaredBody {

    /** What is shown must be at least this share of what is declared, or else the declared text is taken. */
    private static final double SHOWN_SHARE = 0.4;

    private static final int FEWEST_WORDS = 30;

    private DeclaredBody() {}

    /** Whether the declared text has much more of the article than the page shows. */
    static boolean isBetter(String declared, int shownWords) {
        int words = words(declared);
        return words >= FEWEST_WORDS && shownWords < SHOWN_SHARE * words && declared.indexOf('<') < 0;
    }

    static List<Block> blocks(String declared, Region root) {
        List<Block> blocks = new ArrayList<>();
        declared.lines().forEach(line -> {
            String text = SafeText.line(line);
            if (text != null) {
                blocks.add(new Block(root, BlockKind.PARAGRAPH, 0, text, words(text), 0, List.of()));
            }
        });
        return blocks;
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words;
    }
}
