package org.presswatch.parser.extract.outline;

/** What a piece of text is in its article. */
public enum BlockKind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    QUOTE,
    PREFORMATTED,
    TABLE_ROW,
    CAPTION
}
