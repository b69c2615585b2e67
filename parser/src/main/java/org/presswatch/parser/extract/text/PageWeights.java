package org.presswatch.parser.extract.text;

import java.util.List;

import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Evidence;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.outline.Region;

/** How much each block and region of a page looks like an article's text. */
final class PageWeights {

    /** A region with more of the page's prose than this is not what its class name says. */
    private static final double LARGEST_SHARE_AGAINST = 0.5;

    private static final double LARGEST_COMMENTS_SHARE = 0.97;
    /** A region that claims to be the article's text and holds so much of the prose is that, whatever is around it. */
    private static final double SMALLEST_BODY_SHARE = 0.25;

    private static final int WORDS_OF_PROSE = 10;

    private final int[] proseBefore;
    private final double[] scoreBefore;
    private final int[] clearBefore;
    private final int[] against;
    private final int totalProse;
    private final int believed;

    PageWeights(Outline outline) {
        List<Block> blocks = outline.blocks();
        this.proseBefore = new int[blocks.size() + 1];
        this.scoreBefore = new double[blocks.size() + 1];
        this.clearBefore = new int[blocks.size() + 1];
        this.against = new int[outline.regions().size()];
        for (int i = 0; i < blocks.size(); i++) {
            proseBefore[i + 1] = proseBefore[i] + proseOf(blocks.get(i));
        }
        this.totalProse = proseBefore[blocks.size()];
        this.believed = BelievedEvidence.of(outline, totalProse);
        outline.regions().forEach(this::judge);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            scoreBefore[i + 1] = scoreBefore[i] + scoreOf(block);
            clearBefore[i + 1] = clearBefore[i] + (against(block.region()) == 0 ? proseOf(block) : 0);
        }
    }

    /** The words of running text outside links. */
    static int proseOf(Block block) {
        boolean prose = block.words() >= WORDS_OF_PROSE || block.words() >= 4 && block.endsSentence();
        return prose && block.level() == 0 && block.linkDensity() < 0.6 ? block.words() - block.linkWords() : 0;
    }

    int prose(Region region) {
        return proseBefore[region.end()] - proseBefore[region.first()];
    }

    /** The prose that no evidence speaks against. */
    int clearProse(Region region) {
        return clearBefore[region.end()] - clearBefore[region.first()];
    }

    double scoreOf(Region region) {
        return scoreBefore[region.end()] - scoreBefore[region.first()];
    }

    /** Bits of {@link Evidence} that speak against a region or one around it, where they may be believed. */
    int against(Region region) {
        return against[region.index()];
    }

    /** Whether a kind of evidence may be believed on this page. */
    boolean believes(int kind) {
        return (believed & kind) != 0;
    }

    double trustIn(Region region) {
        double trust = 1;
        if (region.has(Evidence.DECLARED_BODY)) {
            trust += 0.2;
        }
        if (region.has(Evidence.BODY)) {
            trust += 0.1;
        }
        if (region.has(Evidence.ARTICLE)) {
            trust += 0.05;
        }
        return trust;
    }

    private void judge(Region region) {
        if (region.has(Evidence.BODY | Evidence.DECLARED_BODY) && shareOf(region) > SMALLEST_BODY_SHARE) {
            return;
        }
        int inherited = region.parent() == null ? 0 : against[region.parent().index()];
        int own = ownEvidence(region) & believed;
        if (own != 0) {
            own = believable(region, own);
        }
        against[region.index()] = inherited | own;
    }

    /** What a region's own names say against it; the page's outermost elements describe the page, not themselves. */
    static int ownEvidence(Region region) {
        return switch (region.tag()) {
            case "body", "html", "main" -> 0;
            default -> region.evidence() & Evidence.AGAINST;
        };
    }

    private int believable(Region region, int own) {
        double share = shareOf(region);
        if (share > LARGEST_COMMENTS_SHARE) {
            return 0;
        }
        return share > LARGEST_SHARE_AGAINST ? own & Evidence.COMMENTS : own;
    }

    private double shareOf(Region region) {
        return totalProse == 0 ? 0 : (double) prose(region) / totalProse;
    }

    private double scoreOf(Block block) {
        if (against(block.region()) != 0) {
            return -0.1 * Math.min(block.words(), 20);
        }
        int prose = proseOf(block);
        if (prose > 0) {
            return prose - 0.5 * block.linkWords();
        }
        return -0.5 * Math.min(block.linkWords(), 10);
    }
}
