package org.presswatch.store.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.health.LineHealth;
import org.presswatch.store.read.Pace;
import org.presswatch.store.read.Stats;

/** How the line is doing, for people. */
public record LineView(
        boolean reachable,
        boolean well,
        String at,
        List<Stage> stages,
        List<Letters> deadLetters,
        String articles,
        String withTopic,
        @Nullable String newest,
        PaceView pace) {

    /** A stage; {@code waiting} is a dash while it has never read. */
    public record Stage(String name, String topic, String waiting, String records, int members) {}

    /** Dead letters of a topic. */
    public record Letters(String topic, String records, boolean any) {}

    static LineView of(LineHealth health, Stats stats, Pace pace, Locale locale) {
        return new LineView(
                health.reachable(),
                health.well(),
                Format.dayAndTime(health.at(), locale),
                health.stages().stream()
                        .map(stage -> new Stage(
                                stage.name(),
                                stage.topic(),
                                stage.lag() == null ? "—" : Format.number(stage.lag(), locale),
                                Format.number(stage.records(), locale),
                                stage.members()))
                        .toList(),
                health.deadLetters().stream()
                        .map(topic ->
                                new Letters(topic.topic(), Format.number(topic.records(), locale), topic.records() > 0))
                        .toList(),
                Format.number(stats.articles(), locale),
                Format.number(stats.withTopic(), locale),
                stats.newest() == null ? null : Format.dayAndTime(stats.newest(), locale),
                PaceView.of(pace, locale));
    }
}
