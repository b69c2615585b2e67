package org.presswatch.parser.extract.outline;

/** What names, roles and tags say about a region, as bits. */
public final class Evidence {

    public static final int NAVIGATION = 1;
    public static final int FOOTER = 1 << 1;
    public static final int HEADER = 1 << 2;
    public static final int SIDEBAR = 1 << 3;
    public static final int RELATED = 1 << 4;
    public static final int SHARE = 1 << 5;
    public static final int COMMENTS = 1 << 6;
    public static final int PROMOTION = 1 << 7;
    public static final int AUTHOR_NOTE = 1 << 8;
    public static final int BYLINE = 1 << 9;
    public static final int CAPTION = 1 << 10;
    public static final int OVERLAY = 1 << 11;
    public static final int HIDDEN = 1 << 12;
    public static final int FORM = 1 << 13;
    public static final int TAGS = 1 << 14;
    public static final int NOTE = 1 << 15;

    /** The region claims to be the article's text. */
    public static final int BODY = 1 << 20;

    /** The region claims to hold the article. */
    public static final int ARTICLE = 1 << 21;

    /** The publisher marks the region as the article's text for machines. */
    public static final int DECLARED_BODY = 1 << 22;

    /** The element names who wrote the text. */
    public static final int AUTHOR = 1 << 23;

    /** The element is called like what hides the rest of a paid article. */
    public static final int WALL = 1 << 24;

    /** All that speaks against a region. */
    public static final int AGAINST = (1 << 20) - 1;

    private Evidence() {}

    /** The bit of a section in the list of names. */
    static int named(String section) {
        return switch (section) {
            case "navigation" -> NAVIGATION;
            case "footer" -> FOOTER;
            case "header" -> HEADER;
            case "sidebar" -> SIDEBAR;
            case "related" -> RELATED;
            case "share" -> SHARE;
            case "comments" -> COMMENTS;
            case "promotion" -> PROMOTION;
            case "author note" -> AUTHOR_NOTE;
            case "byline" -> BYLINE;
            case "caption" -> CAPTION;
            case "overlay" -> OVERLAY;
            case "hidden" -> HIDDEN;
            case "tags" -> TAGS;
            case "form" -> FORM;
            case "note" -> NOTE;
            case "author" -> AUTHOR;
            case "wall" -> WALL;
            case "body" -> BODY;
            case "article" -> ARTICLE;
            default -> throw new IllegalArgumentException("names.txt has an unknown section: " + section);
        };
    }
}
