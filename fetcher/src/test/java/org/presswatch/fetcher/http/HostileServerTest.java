package org.presswatch.fetcher.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.fetcher.archive.Archive;
import org.presswatch.fetcher.egress.EgressRules;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.http.FetchResult.Failure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a server does, a request ends in time with an answer within the limits or a reason. */
class HostileServerTest {

    private static final long LARGEST = 1024 * 1024;
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    /** 64 MiB of zeros. */
    private static final String BROTLI_BOMB =
            "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIg"
                    + "DgsAdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/L//8//BMAcVgAoHv/Bw==";

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letServersGo() {
        end.countDown();
    }

    @Test
    void cutsEndlessBody() throws IOException {
        try (RawServer server = RawServer.replying(out -> endless(out, OK + "\r\n"))) {
            assertFailure(fetch(server), FailureReason.TOO_LARGE);
        }
    }

    @Test
    void cutsEndlessChunks() throws IOException {
        String chunk = "400\r\n" + "x".repeat(0x400) + "\r\n";
        try (RawServer server = RawServer.replying(out -> {
            out.write((OK + "Transfer-Encoding: chunked\r\n\r\n").getBytes(ISO_8859_1));
            forever(out, chunk.getBytes(ISO_8859_1));
        })) {
            assertFailure(fetch(server), FailureReason.TOO_LARGE);
        }
    }

    @Test
    void refusesDeclaredSizeWithoutReadingIt() throws IOException {
        try (RawServer server = RawServer.saying(OK + "Content-Length: 10000000000\r\n\r\n")) {
            assertFailure(fetch(server), FailureReason.TOO_LARGE);
        }
    }

    @Test
    void cutsGzipBomb() throws IOException {
        byte[] bomb = gzip(new byte[64 * 1024 * 1024]);
        try (RawServer server = encoded("gzip", bomb)) {
            assertFailure(fetch(server), FailureReason.TOO_LARGE);
        }
    }

    @Test
    void cutsBrotliBomb() throws IOException {
        byte[] bomb = Base64.getDecoder().decode(BROTLI_BOMB);
        try (RawServer server = encoded("br", bomb)) {
            assertFailure(fetch(server), FailureReason.TOO_LARGE);
        }
    }

    @Test
    void asksForNoZstd_andUnfoldsNone() throws IOException {
        byte[] head = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0};
        try (RawServer server = encoded("zstd", head)) {
            assertFailure(fetch(server), FailureReason.BAD_ENCODING);
        }
    }

    @Test
    void cutsBombBelowTheSizeLimit_byItsRatio() throws IOException {
        byte[] bomb = gzip(new byte[600 * 1024]);
        assertThat(bomb.length).isLessThan(6 * 1024);
        try (RawServer server = encoded("gzip", bomb)) {
            assertFailure(fetch(server), FailureReason.TOO_LARGE);
        }
    }

    @Test
    void unfoldsOneLayerOnly() throws IOException {
        byte[] twice = gzip(gzip("inner".getBytes(ISO_8859_1)));
        try (RawServer server = encoded("gzip, gzip", twice);
                RawServer zstd = encoded("zstd", new byte[10]);
                RawServer three = encoded("gzip\r\nContent-Encoding: gzip\r\nContent-Encoding: gzip", twice)) {
            assertFailure(fetch(server), FailureReason.BAD_ENCODING);
            assertFailure(fetch(zstd), FailureReason.BAD_ENCODING);
            assertFailure(fetch(three), FailureReason.BAD_ENCODING);
        }
    }

    @Test
    void readsAllMembersOfGzip_withinTheLimit() throws IOException {
        var members = new ByteArrayOutputStream();
        members.write(gzip("one ".getBytes(ISO_8859_1)));
        members.write(gzip("two".getBytes(ISO_8859_1)));
        try (RawServer server = encoded("gzip", members.toByteArray())) {
            assertThat(((Answer) fetch(server)).body()).asString().isEqualTo("one two");
        }
    }

    @Test
    void readsBothKindsOfDeflate() throws IOException {
        var zlib = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(zlib)) {
            out.write("text".getBytes(ISO_8859_1));
        }
        byte[] raw = java.util.Arrays.copyOfRange(zlib.toByteArray(), 2, zlib.size() - 4);
        try (RawServer first = encoded("deflate", zlib.toByteArray());
                RawServer second = encoded("deflate", raw)) {
            assertThat(((Answer) fetch(first)).body()).asString().isEqualTo("text");
            assertThat(((Answer) fetch(second)).body()).asString().isEqualTo("text");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void refusesBrokenEncodings(String encoding) throws IOException {
        try (RawServer server = encoded(encoding, "no such stream at all, and long enough".getBytes(ISO_8859_1))) {
            assertFailure(fetch(server), FailureReason.BAD_ENCODING);
        }
    }

    @Test
    void refusesTruncatedGzip() throws IOException {
        byte[] whole = gzip("a text that is longer than nothing".getBytes(ISO_8859_1));
        try (RawServer server = encoded("gzip", java.util.Arrays.copyOf(whole, whole.length - 9))) {
            assertThat(fetch(server)).isInstanceOf(Failure.class);
        }
    }

    @Test
    void endsDripAtTheDeadline() throws IOException {
        try (RawServer server = RawServer.replying(out -> {
            out.write((OK + "\r\n").getBytes(ISO_8859_1));
            while (!end.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        })) {
            assertEndsInTime(server, FailureReason.TIMEOUT);
        }
    }

    @Test
    void endsSlowHeadersAtTheDeadline() throws IOException {
        try (RawServer server = RawServer.replying(out -> {
            out.write(OK.getBytes(ISO_8859_1));
            while (!end.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                out.write("X: y\r\n".getBytes(ISO_8859_1));
                out.flush();
            }
        })) {
            assertEndsInTime(server, FailureReason.TIMEOUT);
        }
    }

    @Test
    void endsSilenceAtTheDeadline() throws IOException {
        try (RawServer server = RawServer.replying(out -> end.await())) {
            assertEndsInTime(server, FailureReason.TIMEOUT);
        }
    }

    @Test
    void refusesTooManyOrTooLongHeaders() throws IOException {
        String many = "X-A: b\r\n".repeat(10_000);
        String wide = ("X-A: " + "b".repeat(1_000) + "\r\n").repeat(70);
        try (RawServer first = RawServer.saying(OK + many + "\r\n");
                RawServer second = RawServer.saying(OK + "X: " + "y".repeat(1024 * 1024) + "\r\n\r\n");
                RawServer third = RawServer.saying(OK + wide + "Content-Length: 0\r\n\r\n");
                RawServer fourth = RawServer.replying(out -> {
                    out.write(OK.getBytes(ISO_8859_1));
                    forever(out, "X: y\r\n".getBytes(ISO_8859_1));
                })) {
            assertFailure(fetch(first), FailureReason.HEADER_LIMIT);
            assertFailure(fetch(second), FailureReason.HEADER_LIMIT);
            assertFailure(fetch(third), FailureReason.HEADER_LIMIT);
            assertFailure(fetch(fourth), FailureReason.HEADER_LIMIT);
        }
    }

    @Test
    void takesNoBodyThatEndsEarly() throws IOException {
        try (RawServer shorter = RawServer.saying(OK + "Content-Length: 100\r\n\r\nshort");
                RawServer chunk = RawServer.saying(OK + "Transfer-Encoding: chunked\r\n\r\n10\r\nshort");
                RawServer nothing = RawServer.saying("")) {
            assertFailure(fetch(shorter), FailureReason.CONNECTION_FAILURE);
            assertFailure(fetch(chunk), FailureReason.CONNECTION_FAILURE);
            assertFailure(fetch(nothing), FailureReason.CONNECTION_FAILURE);
        }
    }

    @Test
    void readsNoFurtherThanTheDeclaredLength() throws IOException {
        try (RawServer server = RawServer.saying(OK + "Content-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n\r\nsmuggled")) {
            assertThat(((Answer) fetch(server)).body()).asString().isEqualTo("ok");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text without a head",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "\u0016\u0003\u0001\u0000garbage\r\n\r\n",
            })
    void refusesWhatIsNoHttp(String answer) throws IOException {
        try (RawServer server = RawServer.saying(answer)) {
            assertThat(fetch(server)).isInstanceOf(Failure.class);
        }
    }

    @Test
    void goesOnWithTheNext_afterProtocolSwitch() throws IOException {
        try (RawServer odd = RawServer.saying("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n");
                RawServer good = RawServer.saying(OK + "Content-Length: 2\r\n\r\nok");
                WebClient client = client(List.of(authority(odd), authority(good)))) {
            FetchResult result = client.fetch(request(odd.url()));
            assertThat(result instanceof Failure || result instanceof Answer answer && answer.status() == 101)
                    .isTrue();
            assertThat(client.fetch(request(good.url()))).isInstanceOf(Answer.class);
        }
    }

    @Test
    void keepsNoCookies() throws IOException {
        String flood = "Set-Cookie: a=b; Path=/\r\n".repeat(100);
        try (RawServer server = RawServer.saying(OK + flood + "Content-Length: 2\r\nConnection: close\r\n\r\nok");
                WebClient client = client(List.of(authority(server)))) {
            client.fetch(request(server.url()));
            client.fetch(request(server.url()));
            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(head -> assertThat(head.toLowerCase()).doesNotContain("cookie"));
        }
    }

    @Test
    void saysWhoAsks() throws IOException {
        try (RawServer server = RawServer.saying(OK + "Content-Length: 0\r\n\r\n")) {
            fetch(server);
            assertThat(server.requests().getFirst())
                    .startsWith("GET / HTTP/1.1\r\n")
                    .contains("User-Agent: Presswatch/test (+https://example.org/bot)\r\n")
                    .doesNotContain("Upgrade");
        }
    }

    @Test
    void doesNotWriteLineBreaksOfAnEtagIntoTheNextRequest() throws IOException {
        try (RawServer server = RawServer.saying(OK + "Content-Length: 0\r\n\r\n");
                WebClient client = client(List.of(authority(server)))) {
            client.fetch(new FetchRequest(server.url(), "*/*", "\"a\"\r\nX-Injected: 1", "x\nX-Injected: 2", LARGEST));
            assertThat(server.requests()).allSatisfy(head -> assertThat(head).doesNotContain("\nX-Injected"));
        }
    }

    private static void endless(OutputStream out, String head) throws IOException {
        out.write(head.getBytes(ISO_8859_1));
        forever(out, new byte[8_192]);
    }

    /** Until the client hangs up. */
    private static void forever(OutputStream out, byte[] piece) throws IOException {
        for (int i = 0; i < 1_000_000; i++) {
            out.write(piece);
        }
        throw new IOException("the client never hung up");
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static RawServer encoded(String encoding, byte[] body) {
        return RawServer.replying(out -> {
            String head = OK + "Content-Encoding: " + encoding + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            out.write(head.getBytes(ISO_8859_1));
            out.write(body);
        });
    }

    private static void assertEndsInTime(RawServer server, FailureReason reason) {
        long start = System.nanoTime();
        assertFailure(fetch(server), reason);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plusSeconds(3));
    }

    private static void assertFailure(FetchResult result, FailureReason reason) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.reason())
                                .as(failure.detail())
                                .isEqualTo(reason));
    }

    private static FetchResult fetch(RawServer server) {
        try (WebClient client = client(List.of(authority(server)))) {
            return client.fetch(request(server.url()));
        }
    }

    private static String authority(RawServer server) {
        return "127.0.0.1:" + server.port();
    }

    private static FetchRequest request(String url) {
        return FetchRequest.unconditional(url, "*/*", LARGEST);
    }

    private static WebClient client(List<String> allowed) {
        return new WebClient(
                new HttpIdentity("Presswatch/test (+https://example.org/bot)", 4),
                new HttpLimits(DEADLINE, Duration.ofSeconds(2), Duration.ofSeconds(10)),
                new WebParts(new EgressRules(allowed, Set.of()), NameLookup.SYSTEM, Archive.NONE, Clock.systemUTC()));
    }
}
