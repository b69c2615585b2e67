package org.presswatch.store.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.health.LineHealth;
import org.presswatch.store.read.Pace;
import org.presswatch.store.read.Stats;

/**
 * How the line is doing, for people.
 *
 * @param silent whether no page has come from the fetcher for long
 * @param newestPage when the last one came
 * @param letters how many dead letters wait; null without any
 */
public record LineView(
        boolean reachable,
        boolean well,
        String at,
        boolean silent,
        @Nullable String newestPage,
        @Nullable String letters,
        List<Stage> stages,
        List<Letters> deadLetters,
        String articles,
        String withTopic,
        @Nullable String newest,
        PaceView pace) {

    /**
     * A stage.
     *
     * @param waiting a dash while it has never read
     * @param behind how many wait, where that are many
     */
    public record Stage(
            String name,
            String topic,
            String waiting,
            String records,
            int members,
            @Nullable String behind) {}

    /** Dead letters of a topic. */
    public record Letters(String topic, String records, boolean any) {}

    static LineView of(LineHealth health, Stats stats, Pace pace, Locale locale) {
        return new LineView(
                health.reachable(),
                health.well(),
                Format.dayAndSecond(health.at(), locale),
                health.reachable() && health.isSilent(),
                health.newestPage() == null ? null : Format.dayAndTime(health.newestPage(), locale),
                letters(health, locale),
                health.stages().stream().map(stage -> stage(stage, locale)).toList(),
                health.deadLetters().stream()
                        .map(topic ->
                                new Letters(topic.topic(), Format.number(topic.records(), locale), topic.records() > 0))
                        .toList(),
                Format.number(stats.articles(), locale),
                Format.number(stats.withTopic(), locale),
                stats.newest() == null ? null : Format.dayAndTime(stats.newest(), locale),
                PaceView.of(pace, locale));
    }

    private static Stage stage(LineHealth.Stage stage, Locale locale) {
        String records = Format.number(stage.records(), locale);
        String waiting = stage.lag() == null ? null : Format.number(stage.lag(), locale);
        return new Stage(
                stage.name(),
                stage.topic(),
                waiting == null ? "—" : waiting,
                records,
                stage.members(),
                !stage.isBehind() ? null : waiting == null ? records : waiting);
    }

    private static @Nullable String letters(LineHealth health, Locale locale) {
        long waiting = health.deadLetters().stream()
                .mapToLong(LineHealth.DeadLetters::records)
                .sum();
        return waiting == 0 ? null : Format.number(waiting, locale);
    }
}
