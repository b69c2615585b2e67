package org.presswatch.parser.extract.date;

import java.time.LocalTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.date.PageDate.Precision;

/**
 * A time of day in a text.
 *
 * @param zone absent where none is named
 * @param after index of the token after it
 */
record ClockTime(
        LocalTime time, Precision precision, @Nullable ZoneOffset zone, int after) {}
