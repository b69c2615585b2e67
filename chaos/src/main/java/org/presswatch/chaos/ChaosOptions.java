package org.presswatch.chaos;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a run is to do.
 *
 * @param home the project's folder, with the services' builds
 * @param directory where it keeps its data and logs
 * @param entry where they come in
 * @param articles how many are sent
 * @param kills by SIGKILL, of services
 * @param seed decides everything that is left to chance
 * @param poisonPercent poison records for each hundred articles
 * @param pace the mean time between two steps of the schedule
 */
public record ChaosOptions(
        Path home,
        Path directory,
        Entry entry,
        int articles,
        int kills,
        long seed,
        double poisonPercent,
        Duration pace) {}
