package org.presswatch.parser.extract.outline;

import org.jspecify.annotations.Nullable;

/** The kind of a block from the elements around it. */
final class BlockKinds {

    private static final int LOOKED_UP = 4;

    private BlockKinds() {}

    static BlockKind of(Region region) {
        @Nullable Region r = region;
        for (int i = 0; i < LOOKED_UP && r != null; i++) {
            BlockKind kind = ofTag(r.tag());
            if (kind != null) {
                return kind;
            }
            r = r.parent();
        }
        return BlockKind.PARAGRAPH;
    }

    /** 1 to 6 inside a heading, 0 elsewhere. */
    static int levelOf(Region region) {
        return isHeading(region.tag()) ? region.tag().charAt(1) - '0' : 0;
    }

    private static @Nullable BlockKind ofTag(String tag) {
        if (isHeading(tag)) {
            return BlockKind.HEADING;
        }
        return switch (tag) {
            case "li", "dt", "dd" -> BlockKind.LIST_ITEM;
            case "blockquote" -> BlockKind.QUOTE;
            case "pre" -> BlockKind.PREFORMATTED;
            case "td", "th" -> BlockKind.TABLE_ROW;
            case "figcaption", "caption" -> BlockKind.CAPTION;
            default -> null;
        };
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }
}
