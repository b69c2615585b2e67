package org.presswatch.store.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A bucket for each client that fills evenly and is emptied by requests; the least recent clients are forgotten. */
final class RateLimiter {

    private static final int MOST_CLIENTS = 10_000;
    private static final double NANOS_A_SECOND = 1e9;
    private static final int WINDOW_SECONDS = 60;

    /**
     * Whether a request may pass.
     *
     * @param remaining requests that may follow at once
     * @param resetSeconds until the bucket is full again
     * @param retrySeconds until the next request may pass, 0 if it may now
     */
    record Answer(boolean allowed, long remaining, long resetSeconds, long retrySeconds) {}

    private static final class Bucket {
        private double tokens;
        private long filledAt;
    }

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    RateLimiter(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** The client's next request. */
    synchronized Answer take(String client) {
        long now = nanos.getAsLong();
        double perSecond = perMinute / (double) WINDOW_SECONDS;
        Bucket bucket = buckets.get(client);
        if (bucket == null) {
            bucket = new Bucket();
            bucket.tokens = perMinute;
            bucket.filledAt = now;
            buckets.put(client, bucket);
        }
        double filled = bucket.tokens + (now - bucket.filledAt) / NANOS_A_SECOND * perSecond;
        bucket.tokens = Math.min(perMinute, filled);
        bucket.filledAt = now;
        boolean allowed = bucket.tokens >= 1;
        if (allowed) {
            bucket.tokens--;
        }
        long reset = (long) Math.ceil((perMinute - bucket.tokens) / perSecond);
        long retry = allowed ? 0 : (long) Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
        return new Answer(allowed, (long) bucket.tokens, reset, retry);
    }
}
