package org.presswatch.chaos.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTest {

    private static final List<String> SERVICES = List.of("parser", "classifier", "store");
    private static final Duration PACE = Duration.ofSeconds(1);

    @Test
    void isTheSame_forTheSameSeed() {
        assertThat(Schedule.of(7, 40, SERVICES, PACE)).isEqualTo(Schedule.of(7, 40, SERVICES, PACE));
        assertThat(Schedule.of(7, 40, SERVICES, PACE)).isNotEqualTo(Schedule.of(8, 40, SERVICES, PACE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 40})
    void killsAsOftenAsAsked_andRestartsBrokerAndDatabaseThreeTimesAtLeast(int kills) {
        Schedule schedule = Schedule.of(1, kills, SERVICES, PACE);

        assertThat(schedule.count(Action.KILL)).isEqualTo(kills);
        assertThat(schedule.count(Action.KILL_BROKER) + schedule.count(Action.STOP_BROKER))
                .isGreaterThanOrEqualTo(3);
        assertThat(schedule.count(Action.KILL_DATABASE) + schedule.count(Action.STOP_DATABASE))
                .isGreaterThanOrEqualTo(3);
        assertThat(schedule.count(Action.PAUSE)).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void takesAwayOnlyWhatItAdded(long seed) {
        var grown = new ArrayList<String>();
        for (Step step : Schedule.of(seed, 40, SERVICES, PACE).steps()) {
            if (step.action() == Action.JOIN) {
                grown.add(step.service());
            } else if (step.action() == Action.LEAVE) {
                assertThat(grown.remove(step.service())).isTrue();
            }
        }
        assertThat(grown).isEmpty();
    }
}
