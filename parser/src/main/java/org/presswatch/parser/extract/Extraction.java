package org.presswatch.parser.extract;

/** What a page turned out to be. */
public sealed interface Extraction permits Article, NotAnArticle {}
