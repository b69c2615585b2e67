package org.presswatch.chaos.check;

/** One revision of one article. */
public record Key(String articleId, int revision) {}
