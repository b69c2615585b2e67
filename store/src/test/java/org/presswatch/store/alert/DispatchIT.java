package org.presswatch.store.alert;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;
import org.presswatch.store.alert.SavedQuery.Channel;
import org.presswatch.store.alert.send.MessageText;
import org.presswatch.store.alert.send.TargetRules;
import org.presswatch.store.alert.send.WebhookSender;
import org.presswatch.store.read.ArticleDetails;
import org.presswatch.store.read.Changes;
import org.presswatch.store.read.Reading;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.store.write.Backoff;

import static org.assertj.core.api.Assertions.assertThat;

class DispatchIT {

    private static final DataSource DATABASE = TestDatabase.create();
    private static final int MESSAGES = 6;

    private final SavedQueries queries = new SavedQueries(DATABASE);
    private final Reading reading = new Reading(DATABASE, Duration.ofSeconds(20));
    private final String site = UUID.randomUUID() + ".example";
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private volatile int answerOfDead = 500;
    private HttpServer hook;
    private WebhookSender webhooks;
    // The database has its own clock, which must not be ahead.
    private Instant now = Instant.now().plus(Duration.ofMinutes(1));

    @BeforeEach
    void startTargets() throws IOException {
        hook = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        hook.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        hook.createContext("/", this::receive);
        hook.start();
        var text = new MessageText(path -> "http://localhost:8080" + path);
        var rules = new TargetRules(List.of("127.0.0.1"));
        webhooks = new WebhookSender(rules, text, Clock.systemUTC(), Duration.ofMinutes(1));
    }

    @AfterEach
    void stopTargets() throws SQLException, IOException {
        hanging.countDown();
        hook.stop(0);
        webhooks.close();
        for (SavedQuery query : queries.all()) {
            queries.remove(query.id());
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getRequestBody().readAllBytes();
        asked.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
        if (path.equals("/hanging")) {
            try {
                hanging.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(path.equals("/dead") ? answerOfDead : 204, -1);
        exchange.close();
    }

    private int asked(String path) {
        return asked.getOrDefault(path, new AtomicInteger()).get();
    }

    private SavedQuery save(String path) throws SQLException {
        var query = new SavedQuery(
                UUID.randomUUID().toString(),
                path,
                "site=" + site,
                Channel.WEBHOOK,
                "http://127.0.0.1:" + hook.getAddress().getPort() + path,
                true,
                null,
                null,
                now);
        queries.add(query, null);
        return query;
    }

    private void store(String path) throws SQLException {
        new ArticleWriter(DATABASE)
                .write(IntStream.range(0, MESSAGES)
                        .mapToObj(i ->
                                Articles.at("https://" + site + "/" + path + i).event())
                        .toList());
    }

    private void storeAndMatch() throws SQLException {
        store("first");
        Matching matching = matching(Clock.fixed(now, ZoneOffset.UTC), Duration.ofSeconds(10));
        while (matching.next()) {}
    }

    private Matching matching(Clock clock, Duration interval) {
        return new Matching(DATABASE, new Changes(reading), clock, interval, new SimpleMeterRegistry());
    }

    /** All that one thread finds to send. */
    private void send() throws SQLException {
        Dispatch dispatch = dispatch(Clock.fixed(now, ZoneOffset.UTC));
        while (dispatch.next()) {}
    }

    private Dispatch dispatch(Clock clock) {
        var backoff = new Backoff(Duration.ofSeconds(10), Duration.ofHours(6), new Random(1));
        return new Dispatch(
                DATABASE,
                new ArticleDetails(reading),
                webhooks::send,
                new Dispatch.Retries(backoff, 15),
                clock,
                new SimpleMeterRegistry());
    }

    @Test
    void aTargetThatTakesNothing_isAskedOnce_thenLeftAlone_andGetsAllInTheEnd() throws SQLException {
        SavedQuery dead = save("/dead");
        SavedQuery same = save("/dead");
        save("/well");
        storeAndMatch();
        send();
        assertThat(asked("/dead")).isEqualTo(1);
        assertThat(asked("/well")).isEqualTo(MESSAGES);
        assertThat(queries.deliveries(dead.id()))
                .extracting(Delivery::nextAttempt)
                .allSatisfy(next -> assertThat(next).isAfter(now));
        now = now.plus(Duration.ofSeconds(11));
        send();
        assertThat(asked("/dead")).isEqualTo(2);
        answerOfDead = 204;
        now = now.plus(Duration.ofSeconds(21));
        send();
        assertThat(asked("/dead")).isEqualTo(2 + 2 * MESSAGES);
        assertThat(queries.deliveries(same.id())).extracting(Delivery::state).containsOnly("delivered");
    }

    @Test
    void aTargetThatHangs_hasOneMessageAtATime_andHoldsNobodyUp() throws Exception {
        save("/hanging");
        save("/well");
        storeAndMatch();
        try (var replica = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = replica.submit(() -> {
                send();
                return null;
            });
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> asked("/hanging") == 1);
            send();
            assertThat(asked("/hanging")).isEqualTo(1);
            assertThat(asked("/well")).isEqualTo(MESSAGES);
            hanging.countDown();
            other.get();
        }
        assertThat(asked("/hanging")).isEqualTo(MESSAGES);
    }

    @Test
    void theService_tellsTheOthers_whileATargetHangs() throws SQLException {
        save("/hanging");
        save("/well");
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        Duration interval = Duration.ofMillis(100);
        var loop = new AlertLoop(matching(ahead, interval), dispatch(ahead), new SimpleMeterRegistry(), interval);
        loop.start(new StartupEvent());
        try {
            store("first");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> asked("/hanging") == 1);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> asked("/well") == MESSAGES);
            store("later");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> asked("/well") == 2 * MESSAGES);
            assertThat(asked("/hanging")).isEqualTo(1);
        } finally {
            loop.stop(new ShutdownEvent());
        }
    }
}
