package org.presswatch.testkit.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.presswatch.testkit.conformance.Verdict.Broken;
import org.presswatch.testkit.conformance.Verdict.Met;
import org.presswatch.testkit.conformance.Verdict.Open;
import org.presswatch.testkit.site.Answer;

/**
 * One thing that sites do, and what a good crawler makes of it. The feed is always {@code /feed} of the scene's site.
 *
 * @param name unique, for example {@code moved-for-good}
 * @param script sets the scene
 * @param handsOn paths whose pages a crawler should hand on, and no others of this scene; a neighbour's begin with
 *     {@code //}
 * @param observes kinds of trouble that a crawler that reports trouble should report here
 */
public record Behaviour(
        String name,
        String description,
        Consumer<Scene> script,
        List<Expectation> expectations,
        Set<String> handsOn,
        Set<String> observes) {

    public static Behaviour named(String name, String description) {
        return new Behaviour(name, description, scene -> {}, List.of(), Set.of(), Set.of());
    }

    /** The same with more in its script. */
    public Behaviour site(Consumer<Scene> more) {
        return new Behaviour(name, description, script.andThen(more), expectations, handsOn, observes);
    }

    /** The same with further expectations. */
    public Behaviour expects(Expectation... more) {
        var all = new ArrayList<>(expectations);
        all.addAll(List.of(more));
        return new Behaviour(name, description, script, List.copyOf(all), handsOn, observes);
    }

    /** The same with plain pages at those paths, each of which is asked for once and handed on. */
    public Behaviour pages(String... paths) {
        Behaviour with = handsOn(paths);
        for (String path : paths) {
            with = with.site(scene -> scene.on(path, Answer.page(name + " " + path)))
                    .expects(Expectation.once(path));
        }
        return with;
    }

    /** The same with pages that a crawler should hand on. */
    public Behaviour handsOn(String... paths) {
        var all = new LinkedHashSet<>(handsOn);
        all.addAll(List.of(paths));
        return new Behaviour(name, description, script, expectations, all, observes);
    }

    /** The same with kinds of trouble that a crawler should report. */
    public Behaviour observes(String... kinds) {
        var all = new LinkedHashSet<>(observes);
        all.addAll(List.of(kinds));
        return new Behaviour(name, description, script, expectations, handsOn, all);
    }

    /** What the logs say so far: broken if anything is, else open if anything is. */
    public Verdict judge(Scene scene) {
        Verdict whole = new Met();
        for (Expectation expectation : expectations) {
            Verdict verdict = expectation.judge(scene);
            if (verdict instanceof Broken) {
                return verdict;
            }
            if (verdict instanceof Open && whole instanceof Met) {
                whole = verdict;
            }
        }
        return whole;
    }
}
