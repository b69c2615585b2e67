package org.presswatch.chaos.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.presswatch.chaos.site.NewsSite;

/**
 * Publishes a plan on a site at an even pace. A correction waits until what it corrects is stored: on a site only the
 * newest can be seen, and which of two a fetcher saw could not be told.
 */
public final class SitePublisher extends PacedFeeding {

    /** Few enough for what every feed shows of its newest articles. */
    private static final int MOST_UNDER_WAY = 1_000;

    private static final Duration TURN = Duration.ofMillis(500);

    private final NewsSite site;
    private final Addresses addresses;
    private final Function<Set<String>, Set<String>> stored;
    private final List<Item> corrections = new ArrayList<>();
    private final List<Item> underWay = new ArrayList<>();
    private final Set<Integer> storedArticles = new HashSet<>();
    private int taken;

    private SitePublisher(NewsSite site, Plan plan, Duration length, Function<Set<String>, Set<String>> stored) {
        super("site-publisher", plan, length);
        this.site = site;
        this.addresses = new Addresses(site::url);
        this.stored = stored;
    }

    /**
     * Begins to publish; the whole plan takes about that long where the line keeps up.
     *
     * @param plan sound items only
     * @param stored which of some articles are stored, by their ids
     */
    public static SitePublisher start(
            NewsSite site, Plan plan, Duration length, Function<Set<String>, Set<String>> stored) {
        var publisher = new SitePublisher(site, plan, length, stored);
        publisher.start();
        return publisher;
    }

    @Override
    void feed() throws InterruptedException {
        while (goesOn()) {
            turn(due());
            rest(TURN);
        }
    }

    private void turn(int due) {
        Set<String> there = stored.apply(underWay.stream().map(addresses::idOf).collect(Collectors.toSet()));
        List<Item> arrived = underWay.stream()
                .filter(item -> there.contains(addresses.idOf(item)))
                .toList();
        underWay.removeAll(arrived);
        arrived.forEach(item -> storedArticles.add(item.article()));
        List<Item> ready = corrections.stream()
                .filter(correction -> storedArticles.contains(correction.article()))
                .toList();
        corrections.removeAll(ready);
        ready.forEach(this::publish);
        while (taken < due && underWay.size() < MOST_UNDER_WAY) {
            take(items().get(taken++));
        }
    }

    private void take(Item item) {
        if (item.revision() > 1) {
            corrections.add(item);
        } else {
            publish(item);
            underWay.add(item);
        }
    }

    private void publish(Item item) {
        site.publish(
                item.article(),
                Pages.title(item.article(), item.revision()),
                Pages.html(item.article(), item.revision()));
        written(written() + 1);
    }
}
