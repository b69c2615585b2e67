package org.presswatch.operations.letters;

import java.util.List;

/**
 * Dead letters, the newest first.
 *
 * @param total how many there are; {@code letters} may be fewer
 */
public record LetterPage(long total, List<DeadLetter> letters) {}
