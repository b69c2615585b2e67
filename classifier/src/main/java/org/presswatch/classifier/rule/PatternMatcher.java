package org.presswatch.classifier.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.lexicon.Mention;
import org.presswatch.classifier.lexicon.SentenceReader;
import org.presswatch.classifier.rule.Element.Gap;

/** Looks for one pattern in one sentence. */
public final class PatternMatcher {

    private static final String NO_ROLE = "sign";
    private static final int MOST_MATCHES = 6;
    private static final int MOST_STEPS = 2_000;

    private final SentenceReader sentence;
    private final BitSet taken;
    private final List<Element> elements;
    private final boolean hasRoles;
    private final @Nullable Mention[] chosen;
    private final List<PatternMatch> matches = new ArrayList<>();
    private int steps;

    private PatternMatcher(SentenceReader sentence, Pattern pattern, BitSet taken) {
        this.sentence = sentence;
        this.taken = taken;
        this.elements = pattern.elements();
        this.hasRoles = elements.stream().anyMatch(element -> element.role() != null);
        this.chosen = new Mention[elements.size()];
    }

    /**
     * The matches, at most a handful.
     *
     * @param taken tokens that no element with a role may use
     */
    public static List<PatternMatch> match(SentenceReader sentence, Pattern pattern, BitSet taken) {
        var matcher = new PatternMatcher(sentence, pattern, taken);
        matcher.choose(0, null);
        return matcher.matches;
    }

    private void choose(int index, @Nullable Mention before) {
        if (index == elements.size()) {
            matches.add(result());
            return;
        }
        Element element = elements.get(index);
        for (int wordClass : element.wordClasses()) {
            for (Mention mention : sentence.mentionsOf(wordClass)) {
                if (matches.size() >= MOST_MATCHES || ++steps > MOST_STEPS) {
                    return;
                }
                if (isFree(element, mention) && (before == null || fits(before, mention, element.gap()))) {
                    chosen[index] = mention;
                    choose(index + 1, mention);
                    chosen[index] = null;
                }
            }
        }
        if (element.optional() && matches.size() < MOST_MATCHES) {
            choose(index + 1, before);
        }
    }

    private boolean isFree(Element element, Mention mention) {
        if ((element.role() == null && hasRoles) || mention.start() == mention.end()) {
            return true;
        }
        int next = taken.nextSetBit(mention.start());
        return next < 0 || next >= mention.end();
    }

    private boolean fits(Mention before, Mention mention, Gap gap) {
        return isWithin(before.end(), mention.start(), gap)
                || (gap.eitherSide() && isWithin(mention.end(), before.start(), gap));
    }

    private boolean isWithin(int from, int to, Gap gap) {
        return from <= to && to - from <= gap.most() && !lies(from, to, gap.without());
    }

    private boolean lies(int from, int to, List<Integer> wordClasses) {
        for (int wordClass : wordClasses) {
            for (Mention mention : sentence.mentionsOf(wordClass)) {
                if (mention.start() >= from && mention.end() <= to && mention.end() > mention.start()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The words with a role; where the pattern gives none, all of them. */
    private PatternMatch result() {
        List<PatternMatch.Part> parts = parts(false);
        return new PatternMatch(parts.isEmpty() ? parts(true) : parts);
    }

    private List<PatternMatch.Part> parts(boolean all) {
        var parts = new ArrayList<PatternMatch.Part>();
        for (int i = 0; i < chosen.length; i++) {
            String role = all ? NO_ROLE : elements.get(i).role();
            Mention mention = chosen[i];
            if (role != null && mention != null && mention.end() > mention.start()) {
                parts.add(new PatternMatch.Part(role, mention));
            }
        }
        return parts;
    }
}
