package org.presswatch.chaos.site;

import java.time.Instant;

/**
 * What the site says of one article at the moment.
 *
 * @param number tells articles apart
 * @param updatedAt when this version appeared
 */
record Story(int number, String title, byte[] html, Instant publishedAt, Instant updatedAt) {}
