package org.presswatch.benchmarks.pipeline;

import java.time.Duration;

import org.presswatch.benchmarks.delivery.PagesTopic;
import org.presswatch.chaos.site.NewsSite;
import org.presswatch.events.ArticleIds;

/** Publishes one article after the other, on each host in turn. */
final class Press {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final NewsSite site;
    private final Arrivals arrivals;
    private final int underWay;
    private int published;

    /** @param underWay how many articles may be published and not seen yet, when all goes as fast as it can */
    Press(NewsSite site, Arrivals arrivals, int underWay) {
        this.site = site;
        this.arrivals = arrivals;
        this.underWay = underWay;
    }

    /**
     * Publishes as many at once as may be under way, then each as soon as the one that was so many before it has come, and
     * returns when all have come.
     */
    void publishWhatIsTaken(int articles) throws InterruptedException {
        int last = published + articles;
        while (published < last) {
            if (published >= underWay) {
                await(published - underWay);
            }
            publish();
        }
        for (int number = Math.max(0, last - underWay); number < last; number++) {
            await(number);
        }
    }

    /**
     * Publishes articles at a rate, whatever becomes of them.
     *
     * @param rate articles a second
     * @return how long they were under way from their publication to their events
     */
    Latency publishAt(double rate, int articles) throws InterruptedException {
        int first = published;
        long[] times = new long[articles];
        long start = System.nanoTime();
        for (int number = 0; number < articles; number++) {
            long due = (long) (number / rate * 1e9) - (System.nanoTime() - start);
            if (due > 0) {
                Thread.sleep(Duration.ofNanos(due));
            }
            times[number] = System.currentTimeMillis();
            publish();
        }
        var latency = new Latency(rate);
        for (int number = 0; number < articles; number++) {
            latency.add(await(first + number), times[number]);
        }
        return latency;
    }

    private void publish() {
        site.publish(published, "Report " + published + " of the harbour town", PagesTopic.html(published));
        published++;
    }

    private Journey await(int number) throws InterruptedException {
        return arrivals.await(ArticleIds.ofUrl(site.url(number)), LONGEST);
    }
}
