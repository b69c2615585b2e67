package org.presswatch.parser.extract.metadata.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.metadata.schema.StructuredData;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Evidence;
import org.presswatch.parser.extract.outline.MetaTags;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.outline.Region;

/**
 * Whether only a part of the article is free: by what the page declares, by elements that are called a paywall and hold
 * something, by the words that stand where the text breaks off.
 */
public final class PaywallFinder {

    private static final int LONGEST_CALL = 40;

    private static final String[] TIERS = {
        "article:content_tier", "content_tier", "og:content_tier", "cxenseparse:access", "access", "article:access"
    };

    private static final Set<String> PAID = Set.of(
            "locked", "metered", "paid", "premium", "subscriber", "subscribers", "subscription", "closed", "plus");

    private static final Set<String> FREE = Set.of("free", "open", "public");

    private PaywallFinder() {}

    /** Whether there is a wall; null where the page says nothing. */
    public static @Nullable Found<Boolean> find(MetaTags meta, StructuredData data, Outline outline) {
        Boolean tier = tier(meta);
        if (data.free() != null) {
            Found<Boolean> declared = Found.in(Source.STRUCTURED_DATA, !data.free());
            return tier == null
                    ? declared
                    : tier.equals(!data.free()) ? declared.confirmedBy(Source.META) : declared.doubted();
        }
        if (tier != null) {
            return Found.in(Source.META, tier);
        }
        return shown(outline);
    }

    private static @Nullable Boolean tier(MetaTags meta) {
        for (String name : TIERS) {
            String value = meta.first(name);
            String tier = value == null ? "" : value.toLowerCase(Locale.ROOT);
            if (PAID.contains(tier) || FREE.contains(tier)) {
                return PAID.contains(tier);
            }
        }
        return null;
    }

    private static @Nullable Found<Boolean> shown(Outline outline) {
        Region wall = wall(outline);
        boolean called = calls(outline.blocks());
        if (wall != null && (called || namesSubscription(wall, outline))) {
            Found<Boolean> found = Found.in(Source.MARKUP, true);
            return called ? found.confirmedBy(Source.TEXT) : found.doubted();
        }
        return called ? Found.in(Source.TEXT, true) : null;
    }

    /** An element that is called a paywall and is neither empty nor around the whole page. */
    private static @Nullable Region wall(Outline outline) {
        for (Region region : outline.regions()) {
            boolean holdsPart = region.end() > region.first()
                    && (region.end() - region.first()) * 2 <= outline.blocks().size() + 1;
            if (holdsPart && region.has(Evidence.WALL) && !deniesWall(region.element())) {
                return region;
            }
        }
        return null;
    }

    private static boolean deniesWall(Element element) {
        String names = (element.attr("class") + ' ' + element.id()).toLowerCase(Locale.ROOT);
        return WallWords.NO_WALLS.stream().anyMatch(names::contains);
    }

    /** Sites call elements so that hold other things, or nothing to those who may read on. */
    private static boolean namesSubscription(Region wall, Outline outline) {
        for (Block block : outline.blocks().subList(wall.first(), wall.end())) {
            String lower = block.text().toLowerCase(Locale.ROOT);
            if (WallWords.SUBSCRIPTIONS.stream().anyMatch(lower::contains)) {
                return true;
            }
        }
        return false;
    }

    private static boolean calls(List<Block> blocks) {
        for (Block block : blocks) {
            if (block.words() <= LONGEST_CALL
                    && block.text().length() >= WallWords.SHORTEST_CALL
                    && isCall(block.text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCall(String text) {
        if (!WallWords.STEMS.areIn(text)) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return WallWords.CALLS.stream().anyMatch(lower::contains);
    }
}
