package org.presswatch.fetcher.archive.warc;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.archive.Archive;
import org.presswatch.fetcher.archive.Exchange;

/** Compressed WARC files, one at a time; safe for many threads. What cannot be written is counted and left out. */
public final class WarcArchive implements Archive {

    private static final Logger LOG = Logger.getLogger(WarcArchive.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final WarcSettings settings;
    private final WarcShelf shelf;
    private final MeterRegistry meters;
    private final Clock clock;
    private final String writer = UUID.randomUUID().toString().substring(0, 8);
    private @Nullable WarcFile file;
    private int number;

    /** Nothing is written before the first exchange. */
    public WarcArchive(WarcSettings settings, MeterRegistry meters, Clock clock) {
        this.settings = settings;
        this.shelf = new WarcShelf(settings.directory());
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void keep(Exchange exchange) {
        try {
            append(WarcRecords.of(exchange));
            meters.counter("fetcher.exchanges.archived").increment();
        } catch (IOException e) {
            meters.counter("fetcher.exchanges.unarchived").increment();
            LOG.warnf("%s is not archived: %s", exchange.url(), e.toString());
        }
    }

    private synchronized void append(byte[] records) throws IOException {
        WarcFile current = current();
        try {
            current.append(records);
        } catch (IOException e) {
            finish();
            throw e;
        }
    }

    private WarcFile current() throws IOException {
        Instant now = clock.instant();
        if (file != null && (file.size() >= settings.largest() || isOld(file, now))) {
            finish();
        }
        if (file == null) {
            file = begin(now);
        }
        return file;
    }

    private boolean isOld(WarcFile begun, Instant now) {
        return !now.isBefore(begun.begunAt().plus(settings.longest()));
    }

    private WarcFile begin(Instant now) throws IOException {
        Files.createDirectories(settings.directory());
        shelf.mend();
        shelf.shrink(settings.most() - settings.largest());
        String name = "presswatch-%s-%s-%05d.warc.gz".formatted(TIME.format(now), writer, ++number);
        WarcFile begun = WarcFile.begin(settings.directory(), name, now);
        begun.append(WarcRecords.info(name, settings.operator()));
        return begun;
    }

    private void finish() throws IOException {
        WarcFile finished = file;
        file = null;
        if (finished != null) {
            finished.close();
        }
    }

    @Override
    public synchronized void close() {
        try {
            finish();
        } catch (IOException e) {
            LOG.warnf("the last file of the archive could not be closed: %s", e.toString());
        }
    }
}
