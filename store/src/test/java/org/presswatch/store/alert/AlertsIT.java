package org.presswatch.store.alert;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presswatch.events.ArticleClassified;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;
import org.presswatch.store.alert.SavedQuery.Channel;
import org.presswatch.store.alert.send.MailSender;
import org.presswatch.store.alert.send.MessageText;
import org.presswatch.store.alert.send.Sending;
import org.presswatch.store.alert.send.Signature;
import org.presswatch.store.alert.send.TargetRules;
import org.presswatch.store.alert.send.WebhookSender;
import org.presswatch.store.read.ArticleDetails;
import org.presswatch.store.read.Changes;
import org.presswatch.store.read.Reading;
import org.presswatch.store.write.ArticleEraser;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.store.write.Backoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class AlertsIT {

    private record Received(String id, String timestamp, String signature, String body) {}

    /** A clock that a test moves. */
    private static final class Now extends Clock {
        // The database has its own clock, which must not be ahead.
        private Instant now = Instant.now().plus(Duration.ofMinutes(1));

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final byte[] SECRET = "a secret of enough bytes".getBytes(UTF_8);
    private static final DataSource DATABASE = TestDatabase.create();

    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final Now clock = new Now();
    private final SavedQueries queries = new SavedQueries(DATABASE);
    private final ArticleWriter writer = new ArticleWriter(DATABASE);
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String site = UUID.randomUUID() + ".example";
    private HttpServer hook;
    private volatile int answer = 204;

    @BeforeEach
    void startTargets() throws IOException {
        hook = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        hook.createContext("/", this::receive);
        hook.start();
        mail.start();
    }

    @AfterEach
    void stopTargets() throws SQLException {
        hook.stop(0);
        mail.stop();
        for (SavedQuery query : queries.all()) {
            queries.remove(query.id());
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        received.add(new Received(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        if (answer / 100 == 3) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private SavedQuery save(Channel channel, String target) throws SQLException {
        return save(channel, target, "topic=platform-blocking&site=" + site);
    }

    private SavedQuery save(Channel channel, String target, String asked) throws SQLException {
        var query = new SavedQuery(
                UUID.randomUUID().toString(), "Blocked", asked, channel, target, true, null, null, clock.instant());
        queries.add(query, channel == Channel.WEBHOOK ? SECRET : null);
        return query;
    }

    private String hookUrl() {
        return "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook";
    }

    private ArticleClassified store(String path, int revision) throws SQLException {
        ArticleClassified event = Articles.at("https://" + site + "/" + path)
                .title("Messenger <b>blocked</b>\r\nBcc: victim@example.org")
                .revision(revision)
                .topic("platform-blocking", 0.9, "action=blocked")
                .event();
        writer.write(List.of(event));
        return event;
    }

    /** All that a replica finds to do now. */
    private void work() throws SQLException {
        var text = new MessageText(path -> "http://localhost:8080" + path);
        var rules = new TargetRules(List.of("127.0.0.1"));
        var reading = new Reading(DATABASE, Duration.ofSeconds(20));
        var smtp = new MailSender.Server(
                "127.0.0.1", mail.getSmtp().getPort(), "", "", "presswatch@example.org", false, 10_000);
        var mails = new MailSender(smtp, text, clock);
        try (var webhooks = new WebhookSender(rules, text, clock, Duration.ofSeconds(10))) {
            var matching = new Matching(
                    DATABASE, new Changes(reading), clock, Duration.ofSeconds(10), new SimpleMeterRegistry());
            var dispatch = new Dispatch(
                    DATABASE,
                    new ArticleDetails(reading),
                    message ->
                            message.query().channel() == Channel.EMAIL ? mails.send(message) : webhooks.send(message),
                    new Dispatch.Retries(new Backoff(Duration.ofSeconds(10), Duration.ofHours(6), new Random(1)), 3),
                    clock,
                    new SimpleMeterRegistry());
            while (matching.next()) {}
            while (dispatch.next()) {}
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void workLater(Duration time) throws SQLException {
        clock.now = clock.now.plus(time);
        work();
    }

    @Test
    void tellsEachNewArticleOnce_signed_whateverComesAgain() throws SQLException {
        store("before", 1);
        SavedQuery query = save(Channel.WEBHOOK, hookUrl());
        ArticleClassified event = store("after", 1);
        work();
        workLater(Duration.ofSeconds(30));
        store("after", 2);
        workLater(Duration.ofSeconds(30));
        assertThat(received).hasSize(1);
        Received one = received.getFirst();
        assertThat(one.signature())
                .isEqualTo(Signature.of(one.id(), Long.parseLong(one.timestamp()), one.body(), SECRET));
        assertThat(one.body())
                .contains(event.key(), "\"type\":\"article.matched\"", "/articles/" + event.key(), "\"blocked\"");
        assertThat(queries.deliveries(query.id())).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo("delivered");
            assertThat(delivery.status()).isEqualTo(204);
        });
    }

    @Test
    void forgetsWhatEndedLongAgo_butNothingThatItWouldTellAgain() throws SQLException {
        SavedQuery query = save(Channel.WEBHOOK, hookUrl());
        store("told", 1);
        work();
        Instant later = clock.instant().plus(Duration.ofDays(90));
        assertThat(queries.forget(clock.instant().minus(Duration.ofDays(1)))).isZero();
        assertThat(queries.forget(later)).isZero();
        store("next", 1);
        workLater(Duration.ofSeconds(30));
        assertThat(received).hasSize(2);

        TestDatabase.run(DATABASE, "UPDATE saved_query SET position = position + 5000 WHERE id = '" + query.id() + "'");
        ArticleClassified waiting = store("waiting", 1);
        TestDatabase.run(
                DATABASE,
                "INSERT INTO delivery (saved_query_id, article_id) VALUES ('" + query.id() + "', '" + waiting.key()
                        + "')");
        assertThat(queries.forget(later)).isEqualTo(2);
        assertThat(queries.deliveries(query.id())).extracting("state").containsExactly("waiting");
    }

    @Test
    void severalReplicasTellOnce() throws Exception {
        SavedQuery query = save(Channel.WEBHOOK, hookUrl());
        for (int i = 0; i < 12; i++) {
            store("r" + i, 1);
        }
        try (var replicas = Executors.newFixedThreadPool(3)) {
            var runs = new ArrayList<Future<?>>();
            for (int i = 0; i < 3; i++) {
                runs.add(replicas.submit(() -> {
                    work();
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertThat(queries.deliveries(query.id())).hasSize(12).allMatch(one -> one.attempts() == 1);
        assertThat(received.stream().map(Received::id).distinct()).hasSize(12);
        assertThat(received).hasSize(12);
    }

    @Test
    void triesAgainWithTheSameId_waitsLongerEachTime_andGivesUp() throws SQLException {
        SavedQuery query = save(Channel.WEBHOOK, hookUrl());
        answer = 500;
        store("failing", 1);
        work();
        work();
        assertThat(received).hasSize(1);
        workLater(Duration.ofSeconds(11));
        workLater(Duration.ofSeconds(3));
        assertThat(received).hasSize(2);
        workLater(Duration.ofSeconds(21));
        workLater(Duration.ofHours(7));
        assertThat(received).hasSize(3);
        assertThat(received.stream().map(Received::id).distinct()).hasSize(1);
        assertThat(queries.deliveries(query.id())).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo("failed");
            assertThat(delivery.detail()).isEqualTo("the target answered 500");
        });
    }

    @Test
    void followsNoRedirect() throws SQLException {
        save(Channel.WEBHOOK, hookUrl());
        answer = 307;
        store("redirected", 1);
        work();
        assertThat(received).hasSize(1);
    }

    @Test
    void stopsWhenTheTargetIsGone() throws SQLException {
        SavedQuery query = save(Channel.WEBHOOK, hookUrl());
        answer = 410;
        store("gone", 1);
        work();
        assertThat(queries.find(query.id())).get().satisfies(stopped -> {
            assertThat(stopped.active()).isFalse();
            assertThat(stopped.stopped()).contains("410");
        });
    }

    @Test
    void connectsToNoTargetThatBecamePrivate() throws SQLException {
        SavedQuery query = save(Channel.WEBHOOK, "https://localhost/hook");
        store("rebound", 1);
        work();
        assertThat(queries.deliveries(query.id()))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.detail()).contains("no public address"));
    }

    @Test
    void sendsMailAsPlainText_withOneSubjectLineWhateverTheTitle()
            throws SQLException, MessagingException, IOException {
        save(Channel.EMAIL, "reader@example.org");
        store("mail", 1);
        work();
        workLater(Duration.ofMinutes(1));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("[Blocked] Messenger <b>blocked</b> Bcc: victim@example.org");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getContentType()).startsWith("text/plain");
        assertThat(message.getContent().toString()).contains("platform-blocking: action “blocked”");
    }

    @Test
    void sendsAMailWithNothingButText_whateverTheArticleHasInItsFields()
            throws SQLException, MessagingException, IOException {
        String attack = "</p><script>alert(1)</script>\r\nX-Injected: 1\r\n\r\n<img src=x onerror=alert(2)>\u2028.\r\n";
        save(Channel.EMAIL, "reader@example.org");
        writer.write(List.of(Articles.at("https://" + site + "/hostile")
                .title(attack)
                .lead(attack)
                .text(attack)
                .siteName(attack)
                .entity(attack, attack, attack, attack)
                .topic("platform-blocking", 0.9, "action=" + attack)
                .event()));
        work();
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getContentType()).startsWith("text/plain");
        assertThat(message.getHeader("X-Injected")).isNull();
        assertThat(message.getSubject()).doesNotContain("\r", "\n", "\u2028");
        assertThat(Collections.list(message.getAllHeaders()))
                .extracting(jakarta.mail.Header::getName)
                .containsOnlyOnce("From", "To", "Subject", "Content-Type");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getContent()).isInstanceOf(String.class).asString().contains("<script>alert(1)</script>");
    }

    @Test
    void rehearsesOnDemand_withoutALogEntry() throws SQLException, MessagingException {
        SavedQuery query = save(Channel.WEBHOOK, hookUrl());
        var text = new MessageText(path -> "http://localhost:8080" + path);
        try (var webhooks =
                new WebhookSender(new TargetRules(List.of("127.0.0.1")), text, clock, Duration.ofSeconds(10))) {
            var rehearsal = new Rehearsal(queries, webhooks::send, clock);
            assertThat(rehearsal.send(query.id())).contains(new Sending.Done(204));
            assertThat(rehearsal.send("none")).isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Received one = received.getFirst();
        assertThat(one.body()).contains("\"type\":\"article.test\"", "/alerts/" + query.id());
        assertThat(one.signature())
                .isEqualTo(Signature.of(one.id(), Long.parseLong(one.timestamp()), one.body(), SECRET));
        assertThat(queries.deliveries(query.id())).isEmpty();
    }

    @Test
    void sumsUpWhatWasTold_andTellsNobodyOfAFeed() throws SQLException {
        SavedQuery told = save(Channel.WEBHOOK, hookUrl());
        SavedQuery feed = save(Channel.FEED, "");
        store("summed", 1);
        work();
        assertThat(queries.standings()).hasSize(2).allSatisfy(standing -> {
            boolean isTold = standing.query().id().equals(told.id());
            assertThat(standing.delivered()).isEqualTo(isTold ? 1 : 0);
            assertThat(standing.waiting()).isZero();
        });
        assertThat(queries.deliveries(told.id()).getFirst().title()).startsWith("Messenger <b>blocked</b>");
        assertThat(queries.deliveries(feed.id())).isEmpty();
    }

    @Test
    void dropsWhatWasErasedMeanwhile() throws SQLException {
        SavedQuery query = save(Channel.WEBHOOK, hookUrl());
        answer = 500;
        ArticleClassified event = store("erased", 1);
        work();
        new ArticleEraser(DATABASE).erase(event.key(), "test");
        workLater(Duration.ofMinutes(1));
        assertThat(received).hasSize(1);
        assertThat(queries.deliveries(query.id()))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.state()).isEqualTo("dropped"));
    }
}
