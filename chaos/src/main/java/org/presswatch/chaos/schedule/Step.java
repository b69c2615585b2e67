package org.presswatch.chaos.schedule;

import java.time.Duration;
import java.util.Locale;

/**
 * One thing that is done to the line.
 *
 * @param gap the time since the step before
 * @param service what it is done to, for example {@code parser}; empty for broker and database
 * @param pick chooses a replica: the remainder of its division by their number
 */
public record Step(Duration gap, Action action, String service, int pick) {

    @Override
    public String toString() {
        String what = action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "after %d ms %s%s".formatted(gap.toMillis(), what, service.isEmpty() ? "" : " " + service + " " + pick);
    }
}
