package org.presswatch.parser.extract.metadata.title;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.safe.SafeText;

/** The first-level heading that is the article's title: the one that shares most words with the page's other titles. */
final class TitleHeading {

    private static final double ENOUGH_SHARED = 0.5;
    private static final double ENOUGH_SHARED_ALONE = 0.2;
    private static final int LONGEST = 300;
    private static final int FEW_WORDS = 3;

    private TitleHeading() {}

    static @Nullable String find(Outline outline, @Nullable String siteName, @Nullable String... others) {
        String best = null;
        double bestShare = 0;
        int headings = 0;
        for (Block block : outline.blocks()) {
            String text = block.level() == 1 && block.text().length() <= LONGEST ? SafeText.line(block.text()) : null;
            if (text != null && !text.equalsIgnoreCase(siteName)) {
                headings++;
                double share = shared(text, others);
                if (share > bestShare) {
                    best = text;
                    bestShare = share;
                }
            }
        }
        return bestShare >= (headings == 1 ? ENOUGH_SHARED_ALONE : ENOUGH_SHARED) ? best : null;
    }

    /** The largest share of the heading's words that one of the other titles has; a title may be cut or longer. */
    private static double shared(String heading, @Nullable String... others) {
        Set<String> words = words(heading);
        double most = 0;
        for (String other : others) {
            if (other != null && (words.size() > FEW_WORDS || startsWith(other, heading))) {
                Set<String> common = words(other);
                int size = Math.max(1, Math.min(words.size(), common.size()));
                common.retainAll(words);
                most = Math.max(most, (double) common.size() / size);
            }
        }
        return most;
    }

    /** A short heading that stands elsewhere in another title is more likely the site's name. */
    private static boolean startsWith(String title, String heading) {
        return title.regionMatches(true, 0, heading, 0, heading.length());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
