package org.presswatch.chaos.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.presswatch.chaos.site.NewsSite;

/**
 * Publishes a plan on a site at an even pace. A correction waits until what it corrects is stored: on a site only the
 * newest can be seen, and which of two a fetcher saw could not be told.
 */
public final class SitePublisher implements Feeding {

    /** Few enough for what every feed shows of its newest articles. */
    private static final int MOST_UNDER_WAY = 1_000;

    private static final Duration TURN = Duration.ofMillis(500);

    private final NewsSite site;
    private final List<Item> items;
    private final Addresses addresses;
    private final Function<Set<String>, Set<String>> stored;
    private final double itemsPerSecond;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private final List<Item> corrections = new ArrayList<>();
    private final List<Item> underWay = new ArrayList<>();
    private final Set<Integer> storedArticles = new HashSet<>();
    private int taken;
    private volatile int written;

    private SitePublisher(NewsSite site, Plan plan, Duration length, Function<Set<String>, Set<String>> stored) {
        this.site = site;
        this.items = plan.items();
        this.addresses = new Addresses(site::url);
        this.stored = stored;
        this.itemsPerSecond = items.size() / Math.max(1.0, length.toMillis() / 1000.0);
        this.thread = Thread.ofPlatform().daemon().name("site-publisher").unstarted(this::publish);
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
        publisher.thread.start();
        return publisher;
    }

    @Override
    public int written() {
        return written;
    }

    @Override
    public boolean await(Duration patience) throws InterruptedException {
        return thread.join(patience) && written == items.size();
    }

    @Override
    public void close() {
        stopped.countDown();
        thread.interrupt();
    }

    private void publish() {
        long start = System.nanoTime();
        try {
            while (written < items.size() && !stopped.await(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                turn((int) Math.min(items.size(), 1 + (System.nanoTime() - start) / 1e9 * itemsPerSecond));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
            take(items.get(taken++));
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
        written++;
    }
}
