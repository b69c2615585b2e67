package org.presswatch.parser.extract.date;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A date in a text.
 *
 * @param swapped the other day that it may mean, as in 03/04/2024; absent where it can mean only one
 * @param start where the date starts in the text; its time may stand before it
 * @param end where the date, and a time after it, ends
 */
public record WrittenDate(PageDate date, @Nullable LocalDate swapped, int start, int end) {}
