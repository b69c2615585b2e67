package org.presswatch.store.web.alerts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.store.Articles;
import org.presswatch.store.alert.SavedQueries;
import org.presswatch.store.alert.SavedQuery;
import org.presswatch.store.web.InBrowser;
import org.presswatch.store.web.Newspaper;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.testkit.LineResource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(AlertsBrowserIT.WithTargets.class)
@WithTestResource(LineResource.class)
class AlertsBrowserIT extends InBrowser {

    private static final int MAIL_PORT = freePort();

    /** An instance that may tell this machine, and has a mail server. */
    public static class WithTargets implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "store.alerts.allowed-private-hosts", "127.0.0.1",
                    "store.alerts.interval", "1s",
                    "store.alerts.mail.host", "127.0.0.1",
                    "store.alerts.mail.port", Integer.toString(MAIL_PORT),
                    "store.alerts.mail.from", "presswatch@example.org",
                    "store.alerts.mail.encrypted", "false");
        }
    }

    @Inject
    ArticleWriter writer;

    @Inject
    SavedQueries queries;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final GreenMail mail = new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private HttpServer hook;

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void startTargets() throws SQLException, IOException {
        writer.write(Newspaper.articles());
        hook = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        hook.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hook.start();
        mail.start();
    }

    @AfterEach
    void stopTargets() throws SQLException {
        if (hook != null) {
            hook.stop(0);
            mail.stop();
        }
        for (SavedQuery query : queries.all()) {
            queries.remove(query.id());
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator status(Page page) {
        return page.getByRole(AriaRole.STATUS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void savesASearch_tellsAWebhook_pausesAndDeletes(int width) throws SQLException {
        Page page = page(width);
        page.navigate("/alerts");
        assertThat(page.getByText("No saved queries yet")).isVisible();
        browser.keep(page, "alerts-none");
        page.navigate("/?topic=platform-blocking&q=messenger");
        page.getByText("Save this query").click();
        assertThat(page.locator(".asked")).containsText("Platform blocking");
        page.getByLabel("Webhook", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Name").fill("Blocked messengers");
        page.getByLabel("Address, beginning with https://").fill("https://10.0.0.1/hook");
        press(page, "Save");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("is at no public address");
        assertThat(page.getByLabel("Name")).hasValue("Blocked messengers");
        browser.keep(page, "alert-new");
        page.getByLabel("Address, beginning with https://")
                .fill("http://127.0.0.1:" + hook.getAddress().getPort() + "/hook");
        press(page, "Save");
        assertThat(status(page)).containsText("whsec_");
        browser.keep(page, "alert-secret");
        page.navigate("/alerts");
        page.getByText("Blocked messengers").click();
        assertThat(page.getByText("whsec_")).hasCount(0);
        press(page, "Send a test message");
        assertThat(status(page)).containsText("The test message was taken HTTP 204");
        assertThat(received).singleElement().asString().contains("article.test", "Blocked messengers");
        tellsWhatComesIn(page);
        browser.keep(page, "alert");
        press(page, "Pause");
        assertThat(page.locator(".list-head .pill")).hasText("Paused");
        press(page, "Let it go on");
        assertThat(page.locator(".list-head .pill")).hasText("Active");
        page.navigate("/alerts");
        assertThat(page.locator(".alert-facts").last()).containsText("1 delivered");
        browser.keep(page, "alerts");
        page.getByText("Blocked messengers").click();
        page.getByText("Delete", new Page.GetByTextOptions().setExact(true)).click();
        press(page, "Delete for good");
        assertThat(page.getByText("No saved queries yet")).isVisible();
    }

    private void tellsWhatComesIn(Page page) throws SQLException {
        String title = "Messenger <b>blocked</b> in two more regions";
        writer.write(List.of(Articles.at("https://harbour-post.example/" + UUID.randomUUID())
                .title(title)
                .topic("platform-blocking", 0.9, "action=blocked")
                .event()));
        page.getByText("Saved queries").first().click();
        page.getByText("Blocked messengers").click();
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
            page.reload();
            return page.locator(".log .pill-well").count() == 1;
        });
        assertThat(page.locator(".log-title")).hasText(title);
        assertThat(received).hasSize(2);
    }

    @Test
    void savesASearch_tellsByMail() throws MessagingException, IOException {
        Page page = page(1280);
        page.navigate("/alerts/new?topic=media-pressure");
        page.getByLabel("Webhook", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Address, beginning with https://").fill("https://changed-my-mind.example/");
        page.getByLabel("E-mail", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("E-mail address").fill("reader@example.org");
        press(page, "Save");
        press(page, "Send a test message");
        assertThat(status(page)).containsText("The test message was taken");
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getSubject()).startsWith("[Media pressure] Test message");
        assertThat(mail.getReceivedMessages()[0].getContentType()).startsWith("text/plain");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void savesASearch_asAFeed_inRussian(int width) {
        Page page = page(width);
        page.navigate("/ui?lang=ru");
        page.navigate("/alerts");
        browser.keep(page, "alerts-none");
        page.navigate("/?language=ru");
        page.getByText("Сохранить запрос").click();
        page.getByLabel("Название").fill("Русские статьи");
        browser.keep(page, "alert-new");
        press(page, "Сохранить");
        assertThat(page.locator(".list-head .pill")).hasText("Читается как лента");
        assertThat(page.locator("main").getByText("Лента Atom"))
                .hasAttribute("href", "/feeds/articles.atom?language=ru");
        browser.keep(page, "alert-feed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void saysWhatATargetAnswered_whenItTookNothing(int width) throws SQLException {
        Page page = page(width);
        page.navigate("/alerts/new");
        page.getByLabel("Name").fill("<script>alert(1)</script>");
        page.getByLabel("Webhook", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Address, beginning with https://")
                .fill("http://127.0.0.1:" + hook.getAddress().getPort() + "/");
        press(page, "Save");
        hook.stop(0);
        press(page, "Send a test message");
        assertThat(status(page)).containsText("The test message was not taken");
        browser.keep(page, "alert-failed");
    }
}
