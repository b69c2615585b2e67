package org.presswatch.fetcher.archive.warc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;
import org.presswatch.fetcher.archive.Exchange;
import org.presswatch.fetcher.archive.Exchange.Reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WarcArchiveTest {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
    private static final String URL = "https://example.org/a?b=%7Cc";

    @TempDir
    private Path directory;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void keepsAnswerRequestAndWhatIsToBeSaidOfThem() throws IOException {
        try (WarcArchive archive = archive(1 << 20, Duration.ofHours(1))) {
            archive.keep(answered("a page"));
        }
        assertThat(directory).isDirectoryContaining("glob:**/presswatch-*.warc.gz");
        try (WarcReader reader = new WarcReader(files().getFirst())) {
            Warcinfo info = (Warcinfo) reader.next().orElseThrow();
            assertThat(info.fields().first("software")).contains("Presswatch/test");
            WarcResponse response = (WarcResponse) reader.next().orElseThrow();
            assertThat(response.target()).isEqualTo(URL);
            assertThat(response.date()).isEqualTo(AT);
            assertThat(response.ipAddress()).contains(InetAddress.getByName("192.0.2.1"));
            assertThat(response.http().status()).isEqualTo(200);
            assertThat(response.http().headers().first("X-Archive-Orig-Content-Encoding"))
                    .contains("gzip");
            assertThat(response.http().body().stream()).hasBinaryContent("a page".getBytes(UTF_8));
            WarcRequest request = (WarcRequest) reader.next().orElseThrow();
            assertThat(request.concurrentTo()).containsExactly(response.id());
            assertThat(request.http().method()).isEqualTo("GET");
            assertThat(request.http().headers().first("User-Agent")).contains("Presswatch/test");
            WarcMetadata metadata = (WarcMetadata) reader.next().orElseThrow();
            assertThat(metadata.fields().first("outcome")).contains("answered");
            assertThat(reader.next()).isEmpty();
        }
        assertThat(meters.counter("fetcher.exchanges.archived").count()).isOne();
    }

    @Test
    void keepsWhyThereIsNoAnswer() throws IOException {
        try (WarcArchive archive = archive(1 << 20, Duration.ofHours(1))) {
            archive.keep(new Exchange(URL, AT, null, List.of(), null, "dns-failure", "no\r\nsuch: name"));
        }
        try (WarcReader reader = new WarcReader(files().getFirst())) {
            reader.next();
            WarcMetadata metadata = (WarcMetadata) reader.next().orElseThrow();
            assertThat(metadata.target()).isEqualTo(URL);
            assertThat(metadata.fields().first("outcome")).contains("dns-failure");
            assertThat(metadata.fields().first("detail")).contains("no such: name");
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void lineBreaksOfAServerMakeNoHeaders() throws IOException {
        var reply = new Reply(List.of("HTTP/1.1 200 OK", "X: y\r\nInjected: yes"), new byte[0], true);
        try (WarcArchive archive = archive(1 << 20, Duration.ofHours(1))) {
            archive.keep(new Exchange(URL, AT, null, List.of("GET / HTTP/1.1"), reply, "answered", null));
        }
        try (WarcReader reader = new WarcReader(files().getFirst())) {
            reader.next();
            WarcResponse response = (WarcResponse) reader.next().orElseThrow();
            assertThat(response.http().headers().first("Injected")).isEmpty();
            assertThat(response.headers().first("WARC-Truncated")).contains("unspecified");
        }
    }

    @Test
    void beginsANewFile_whenOneIsLargeOrOld() {
        try (WarcArchive archive = archive(1, Duration.ofHours(1))) {
            archive.keep(answered("one"));
            archive.keep(answered("two"));
        }
        try (WarcArchive archive = archive(1 << 20, Duration.ZERO)) {
            archive.keep(answered("three"));
            archive.keep(answered("four"));
        }
        assertThat(bodies()).containsExactlyInAnyOrder("one", "two", "three", "four");
        assertThat(files()).hasSize(4);
    }

    @Test
    void deletesTheOldest_whenThereIsNoRoom() {
        var settings = new WarcSettings(directory, 1, Duration.ofHours(1), 4_000, "Presswatch/test");
        try (WarcArchive archive = new WarcArchive(settings, meters, Clock.systemUTC())) {
            for (int i = 0; i < 20; i++) {
                archive.keep(answered("page " + i));
            }
        }
        assertThat(files().size()).isLessThan(12);
        assertThat(bodies()).contains("page 19").doesNotContain("page 0");
    }

    @Test
    void makesWholeWhatADeadReplicaLeftOpen_andLeavesALivingOneAlone() throws IOException {
        byte[] whole = WarcRecords.of(answered("whole"));
        Path left = directory.resolve("presswatch-20260101-000000-000-dead-00001.warc.gz.open");
        Files.write(left, whole);
        Files.write(
                left,
                java.util.Arrays.copyOf(WarcRecords.of(answered("torn")), 200),
                java.nio.file.StandardOpenOption.APPEND);
        try (WarcArchive living = archive(1 << 20, Duration.ofHours(1));
                WarcArchive beside = archive(1 << 20, Duration.ofHours(1))) {
            living.keep(answered("living"));
            beside.keep(answered("beside"));
            assertThat(directory.resolve("presswatch-20260101-000000-000-dead-00001.warc.gz"))
                    .hasBinaryContent(whole);
            living.keep(answered("still living"));
        }
        assertThat(bodies()).containsExactlyInAnyOrder("whole", "living", "beside", "still living");
    }

    @Test
    void countsWhatCannotBeWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "no directory");
        var settings = new WarcSettings(file, 1, Duration.ofHours(1), 10, "Presswatch/test");
        try (WarcArchive archive = new WarcArchive(settings, meters, Clock.systemUTC())) {
            archive.keep(answered("lost"));
        }
        assertThat(meters.counter("fetcher.exchanges.unarchived").count()).isOne();
    }

    @Test
    void refusesLimitsWithoutRoom() {
        assertThatThrownBy(() -> new WarcSettings(directory, 10, Duration.ofHours(1), 19, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private WarcArchive archive(long largest, Duration longest) {
        var settings = new WarcSettings(directory, largest, longest, 10L << 20, "Presswatch/test");
        return new WarcArchive(settings, meters, Clock.systemUTC());
    }

    private static Exchange answered(String body) {
        try {
            return new Exchange(
                    URL,
                    AT,
                    InetAddress.getByName("192.0.2.1"),
                    List.of("GET /a?b=%7Cc HTTP/1.1", "Host: example.org", "User-Agent: Presswatch/test"),
                    new Reply(
                            List.of("HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Encoding: gzip"),
                            body.getBytes(UTF_8),
                            false),
                    "answered",
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".warc.gz"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> bodies() {
        var bodies = new ArrayList<String>();
        for (Path file : files()) {
            try (WarcReader reader = new WarcReader(file)) {
                for (WarcRecord record : reader) {
                    if (record instanceof WarcResponse response) {
                        bodies.add(new String(response.http().body().stream().readAllBytes(), UTF_8));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bodies;
    }
}
