package org.presswatch.testkit.conformance;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import org.presswatch.testkit.conformance.Verdict.Broken;
import org.presswatch.testkit.conformance.Verdict.Met;
import org.presswatch.testkit.conformance.Verdict.Open;
import org.presswatch.testkit.site.LoggedRequest;
import org.presswatch.testkit.site.Site;

/** What a server expects to find in its log. */
@FunctionalInterface
public interface Expectation {

    /** Clocks and sockets are no instruments of precision. */
    Duration TOLERANCE = Duration.ofMillis(50);

    Verdict judge(Scene scene);

    /** The path is asked for exactly once. */
    static Expectation once(String path) {
        return times(path, 1, 1);
    }

    /** The path is asked for again and again. */
    static Expectation atLeast(int times, String path) {
        return times(path, times, Integer.MAX_VALUE);
    }

    /** The path is never asked for; true until it is. */
    static Expectation never(String path) {
        return times(path, 0, 0);
    }

    static Expectation times(String path, int least, int most) {
        return scene -> counted(path, scene.log(path).size(), least, most);
    }

    /** The same for the neighbour. */
    static Expectation neighbourOnce(String path) {
        return scene -> counted("neighbour " + path, scene.neighbour().log(path).size(), 1, 1);
    }

    /** Nobody asks the trap for anything. */
    static Expectation trapEmpty() {
        return scene -> counted("the trap", scene.trap().log().size(), 0, 0);
    }

    /** At least two different paths were asked for: the crawler is alive and saw more than the entrance. */
    static Expectation asksFor(String path) {
        return atLeast(1, path);
    }

    /** Every request for the path after the first satisfies the condition, and there is one. */
    static Expectation laterRequests(String path, String condition, Predicate<LoggedRequest> holds) {
        return scene -> {
            List<LoggedRequest> later = scene.log(path).stream().skip(1).toList();
            if (later.isEmpty()) {
                return new Open("a second request for " + path);
            }
            return later.stream().allMatch(holds)
                    ? new Met()
                    : new Broken("a later request for " + path + " without: " + condition);
        };
    }

    /** Every request for the path after the first carries this header. */
    static Expectation repeats(String path, String header, String value) {
        return laterRequests(path, header + ": " + value, request -> value.equals(request.header(header)));
    }

    /** Every request to the site satisfies the condition. */
    static Expectation always(String condition, Predicate<LoggedRequest> holds) {
        return scene ->
                scene.site().log().stream().allMatch(holds) ? new Met() : new Broken("a request without: " + condition);
    }

    /** Two requests for the path keep that distance, and there are two. */
    static Expectation apart(String path, Duration distance) {
        return scene -> spaced(scene.log(path), path, distance);
    }

    /** All requests to the site keep that distance, and never two are under way at once. */
    static Expectation allApart(Duration distance) {
        return scene -> spaced(scene.site().log(), "the site", distance);
    }

    /** Never two requests to the site under way at once. */
    static Expectation oneAtATime() {
        return scene -> inTurn(scene.site());
    }

    /** The second path is not asked for before the first was. */
    static Expectation before(String first, String second) {
        return scene -> {
            List<LoggedRequest> one = scene.log(first);
            List<LoggedRequest> two = scene.log(second);
            if (two.isEmpty()) {
                return new Open(second);
            }
            return !one.isEmpty() && !one.getFirst().at().isAfter(two.getFirst().at())
                    ? new Met()
                    : new Broken(second + " before " + first);
        };
    }

    private static Verdict inTurn(Site site) {
        return site.mostAtOnce() <= 1 ? new Met() : new Broken(site.mostAtOnce() + " requests at once");
    }

    private static Verdict spaced(List<LoggedRequest> requests, String what, Duration distance) {
        if (requests.size() < 2) {
            return new Open("a second request for " + what);
        }
        for (int i = 1; i < requests.size(); i++) {
            Duration gap =
                    Duration.between(requests.get(i - 1).at(), requests.get(i).at());
            if (gap.plus(TOLERANCE).compareTo(distance) < 0) {
                return new Broken("asked for " + what + " again after " + gap.toMillis() + " ms, not "
                        + distance.toMillis() + " ms");
            }
        }
        return new Met();
    }

    private static Verdict counted(String what, int actual, int least, int most) {
        if (actual > most) {
            return new Broken(what + " was asked for " + actual + " times, at most " + most + " expected");
        }
        return actual >= least ? new Met() : new Open(what + ": asked for " + actual + " times of " + least);
    }
}
