package org.presswatch.benchmarks.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import org.presswatch.fetcher.feed.FeedReader;
import org.presswatch.fetcher.feed.NotAFeedException;

/** Our reader beside ROME on the same feeds, in turn, on one thread; counted is its processor time. */
final class ReaderRun {

    private static final int ROUNDS = 7;
    private static final long NANOS = 1_000_000_000;

    private final List<byte[]> feeds;
    private final FeedReader reader = new FeedReader();

    ReaderRun(List<byte[]> feeds) {
        this.feeds = feeds;
    }

    /** Feeds a second of processor time, the median of the rounds after the first two, and how many could be read. */
    record Figures(double perSecond, int read, int all) {}

    private interface Reading {
        boolean read(byte[] feed);
    }

    List<Figures> run() {
        var ours = new ArrayList<Double>();
        var romes = new ArrayList<Double>();
        int read = 0;
        int readByRome = 0;
        int times = Math.max(1, 4_000 / feeds.size());
        for (int round = 0; round < ROUNDS; round++) {
            long begin = cpu();
            read = all(this::ours, times);
            long middle = cpu();
            readByRome = all(ReaderRun::rome, Math.max(1, times / 4));
            ours.add(perSecond(times, middle - begin));
            romes.add(perSecond(Math.max(1, times / 4), cpu() - middle));
        }
        return List.of(
                new Figures(median(ours), read, feeds.size()), new Figures(median(romes), readByRome, feeds.size()));
    }

    private int all(Reading reading, int times) {
        int read = 0;
        for (int time = 0; time < times; time++) {
            read = 0;
            for (byte[] feed : feeds) {
                read += reading.read(feed) ? 1 : 0;
            }
        }
        return read;
    }

    private double perSecond(int times, long nanos) {
        return (double) times * feeds.size() * NANOS / nanos;
    }

    private boolean ours(byte[] feed) {
        try {
            return reader.read(feed, null, "https://example.org/feed") != null;
        } catch (NotAFeedException e) {
            return false;
        }
    }

    private static boolean rome(byte[] feed) {
        try {
            return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed))) != null;
        } catch (FeedException | IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(List<Double> rounds) {
        List<Double> warm = rounds.subList(2, rounds.size()).stream().sorted().toList();
        return warm.get(warm.size() / 2);
    }
}
