package org.presswatch.parser.extract;

import org.presswatch.parser.extract.outline.BlockKind;

/** A piece of the article's text: a paragraph, a heading, a list item, a quotation, a table row. */
public record TextBlock(BlockKind kind, String text) {}
