package org.presswatch.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.store.web.Browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the pages show of topics where the classifier answers. */
class TopicPagesIT {

    private static final RunningLine LINE = RunningLine.get();

    private Browser browser;

    @BeforeEach
    void startBrowser() {
        Browser.expectInstalled();
        browser = Browser.start();
    }

    @AfterEach
    void endBrowser() {
        if (browser != null) {
            browser.close();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private Page page(int width) {
        return browser.page(LINE.store().base() + "/", width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void defineEachTopic_withExamples(int width) {
        Page page = page(width);
        page.navigate("/topics");
        for (String topic : new String[] {"platform-blocking", "media-pressure"}) {
            Locator definition = page.locator("#" + topic);
            assertThat(definition.locator("dd").first()).hasText("articles." + topic);
            assertThat(definition.locator(".examples-match li").first()).isVisible();
            assertThat(definition.locator(".examples-reject li").first()).isVisible();
        }
        browser.keep(page, "topics-defined");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void judgeATextThatIsTried_andMarkTheWordsThatEarnedIt(int width) {
        Page page = page(width);
        page.navigate("/try");
        page.getByLabel("Headline").fill("Russian court orders providers to block a messenger");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true))
                .fill("A Moscow court ruled on Monday that providers must block the messenger Telegram.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Classify"))
                .click();
        assertThat(page.locator(".verdict h3")).hasText("Platform blocking");
        assertThat(page.locator(".quote").first()).isVisible();
        assertThat(page.locator(".tried mark").first()).isVisible();
        browser.keep(page, "try-verdict");
    }
}
