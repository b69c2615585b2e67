package org.presswatch.fetcher.conformance;

import java.time.Duration;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presswatch.testkit.conformance.Behaviour;
import org.presswatch.testkit.conformance.ConformanceServer;
import org.presswatch.testkit.conformance.ConformanceServer.Staged;
import org.presswatch.testkit.conformance.Verdict;
import org.presswatch.testkit.conformance.groups.Groups;

import static org.assertj.core.api.Assertions.assertThat;

/** The real fetcher meets every behaviour at once; each is judged from the server's log and from the events. */
@QuarkusTest
@WithTestResource(ConformanceResource.class)
class ConformanceIT {

    private static final Duration LONGEST = Duration.ofSeconds(120);

    private static boolean settled;

    ConformanceServer server;
    Emissions emissions;

    static Stream<String> behaviours() {
        return Groups.all().stream().map(Behaviour::name);
    }

    @BeforeEach
    void letAllCome() {
        if (settled) {
            return;
        }
        settled = true;
        try {
            Awaitility.await()
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(250))
                    .pollInSameThread()
                    .until(this::allCame);
        } catch (ConditionTimeoutException e) {
            // The tests say which one has not come.
        }
    }

    @ParameterizedTest
    @MethodSource("behaviours")
    void isMet(String name) {
        Staged staged = server.expectStaged(name);
        assertThat(staged.verdict()).as(staged.behaviour().description()).isEqualTo(new Verdict.Met());
        assertThat(emissions.handedOn(staged.scene()))
                .containsExactlyInAnyOrderElementsOf(staged.behaviour().handsOn());
        assertThat(emissions.observed(staged.scene()))
                .containsAll(staged.behaviour().observes());
    }

    @Test
    void showsAtLeastEightyBehavioursUnderNamesOfTheirOwn() {
        assertThat(behaviours()).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
    }

    private boolean allCame() {
        emissions.refresh();
        return server.all().stream().allMatch(this::came);
    }

    private boolean came(Staged staged) {
        return !(staged.verdict() instanceof Verdict.Open)
                && emissions
                        .handedOn(staged.scene())
                        .containsAll(staged.behaviour().handsOn())
                && emissions
                        .observed(staged.scene())
                        .containsAll(staged.behaviour().observes());
    }
}
