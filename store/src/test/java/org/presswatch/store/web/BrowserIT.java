package org.presswatch.store.web;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.Topics;
import org.presswatch.stage.DeadLetters;
import org.presswatch.store.Articles;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.store.write.ObservationWriter;
import org.presswatch.testkit.LineResource;
import org.presswatch.testkit.TopicWriter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(LineResource.class)
class BrowserIT extends InBrowser {

    @Inject
    ArticleWriter writer;

    @Inject
    ObservationWriter observations;

    @BeforeEach
    void write() throws SQLException {
        writer.write(Newspaper.articles());
        writer.write(Archive.articles());
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void listsArticles_andOpensOneWithItsEvidenceMarked(int width) {
        Page page = page(width);
        page.navigate("/");
        assertThat(page.locator(".item").first()).isVisible();
        browser.keep(page, "list");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Newspaper.HEADLINE))
                .click();
        Locator marks = page.locator("mark.role-actor");
        assertThat(marks.first()).containsText("communications regulator");
        assertThat(page.locator(".happenings")).containsText("Data Act");
        browser.keep(page, "article");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void searchesWhileOneTypes(int width) {
        Page page = page(width);
        page.navigate("/");
        page.keyboard().press("/");
        page.keyboard().type("fined newspaper");
        assertThat(page.locator("mark.hit").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*q=fined.*newspaper.*"));
        assertThat(page.locator("#q")).isFocused();
        browser.keep(page, "search");
        page.locator("#q").fill("zebra quagga");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nothing matches")))
                .isVisible();
        assertThat(page.locator("#said")).hasText("Nothing matches");
        browser.keep(page, "nothing");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void saysThatSomethingCouldNotBeLoaded_untilSomethingArrives(int width) {
        Page page = page(width);
        page.navigate("/");
        Locator lost = page.locator("#lost");
        assertThat(lost).isHidden();
        page.evaluate("htmx.trigger(document.body, 'htmx:sendError')");
        assertThat(lost).containsText("could not be loaded");
        browser.keep(page, "lost");
        page.locator("#q").fill("fined");
        assertThat(page.locator("mark.hit").first()).isVisible();
        assertThat(lost).isHidden();
    }

    @Test
    void showsMore_withoutLosingWhatIsThere() {
        Page page = page(1280);
        page.navigate("/?limit=5");
        page.getByText("Show more").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".item").nth(7)).isVisible();
        assertThat(page.locator(".item-title a").nth(5)).isFocused();
        assertThat(page.locator("#said")).hasText(Pattern.compile("[0-9]+ more"));
        assertThat(page.locator("[aria-live]")).hasCount(0);
    }

    @Test
    void marksTheWords_whenTheirQuoteIsFollowed() {
        Page page = page(1280);
        page.navigate("/articles/" + Newspaper.articles().getFirst().key());
        page.locator(".quote-words").first().click();
        assertThat(page.locator(".anchor:target")).isAttached();
    }

    @Test
    void opensTheFilters_onAPhone() {
        Page page = page(390);
        page.navigate("/");
        page.getByText("Filters", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".side")).isVisible();
        browser.keep(page, "filters");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void readsFromRightToLeft_andInChinese(int width) {
        Page page = page(width);
        page.navigate("/?language=ar");
        page.locator(".item-title a").first().click();
        browser.keep(page, "rtl");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void showsTwoRevisionsSideBySide(int width) {
        Page page = page(width);
        page.navigate("/articles/" + Newspaper.corrected().key());
        page.getByText("Compare revisions").click();
        assertThat(page.locator("del").first()).isVisible();
        assertThat(page.locator("ins").first()).isVisible();
        browser.keep(page, "changes");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void showsHowTheLineIsDoing(int width) {
        Page page = page(width);
        page.navigate("/line");
        assertThat(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("store")))
                .isVisible();
        assertThat(page.locator(".pace rect")).hasCount(60);
        assertThat(page.locator(".pace figcaption strong").first()).not().hasText("0");
        browser.keep(page, "line");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void saysThatTheClassifierIsAway_whenATextIsTried(int width) {
        Page page = page(width);
        page.navigate("/try");
        page.getByLabel("Headline").fill("Regulator blocks a site");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("It did so on Monday.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Classify"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The classifier did not answer");
        assertThat(page.getByLabel("Headline")).hasValue("Regulator blocks a site");
        browser.keep(page, "try");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void countsTheTopics_evenWhileTheClassifierIsAway(int width) {
        Page page = page(width);
        page.navigate("/topics");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The classifier does not answer");
        browser.keep(page, "topics");
        page.locator("#media-pressure").getByText("See its articles").click();
        assertThat(page.locator(".item").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void opensADeadLetter_andDropsIt(int width) {
        String reason = "hostile-" + UUID.randomUUID();
        var input = new ConsumerRecord<>(
                Topics.ARTICLES_PARSED, 0, 7, "key", "<script>alert(5)</script>".getBytes(StandardCharsets.UTF_8));
        try (var writer = new TopicWriter()) {
            writer.write(DeadLetters.of(input, "classifier", reason, "<img src=x onerror=alert(6)>"));
        }
        Page page = page(width);
        page.navigate("/dead-letters?reason=" + reason);
        assertThat(page.locator(".letter-reason").first()).hasAttribute("lang", "en");
        browser.keep(page, "letters");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reason))
                .last()
                .click();
        assertThat(page.locator(".letter-value")).containsText("<script>alert(5)</script>");
        browser.keep(page, "letter");
        page.getByText("Drop", new Page.GetByTextOptions().setExact(true)).click();
        page.navigate("/dead-letters?reason=" + reason);
        assertThat(page.getByText("No dead letters")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void tellsAnArticlesWay(int width) {
        Page page = page(width);
        page.navigate("/articles/" + Newspaper.corrected().key());
        page.getByText("Its way through the line").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("In the store.");
        assertThat(page.locator(".trace li").first()).isVisible();
        browser.keep(page, "trace");
        page.getByLabel("Its address").fill("no address");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trace"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("no http or https address");
    }

    @Test
    void speaksRussian_onceChosen() {
        Page page = page(1280);
        page.navigate("/");
        page.getByText("Русский").last().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Последние статьи")))
                .isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        browser.keep(page, "list");
    }

    @Test
    void tellsWhatCameIn_withoutMovingTheList() throws SQLException {
        Page page = page(1280);
        page.waitForResponse(Pattern.compile(".*/api/stream.*"), () -> page.navigate("/?site=live.example"));
        // The first poll only looks where it stands, so what is written before it is no news.
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> {
            writer.write(List.of(Articles.at("https://live.example/" + UUID.randomUUID())
                    .title("Just in")
                    .event()));
            page.waitForTimeout(300);
            return page.locator("#news").isVisible();
        });
        page.locator("#news button").click();
        assertThat(page.locator(".item-title").first()).containsText("Just in");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void showsTheSources(int width) throws SQLException {
        observations.write(List.of(new SourceObserved(
                "harbour-post.example",
                SourceObserved.Kind.LEGAL_BLOCK,
                "https://harbour-post.example/",
                null,
                null,
                Instant.parse("2026-11-24T12:00:00Z"),
                451,
                "Answered 451 Unavailable For Legal Reasons")));
        Page page = page(width);
        page.navigate("/sources");
        assertThat(page.locator(".observed .warn").first()).hasText("Legal block");
        browser.keep(page, "sources");
    }
}
