package org.presswatch.e2e;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.store.web.LooksAtPages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What the pages show of topics where the classifier answers. */
class TopicPagesIT extends LooksAtPages {

    private static final RunningLine LINE = RunningLine.get();

    @Override
    protected String base() {
        return LINE.store().base() + "/";
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void defineEachTopic_withExamples(int width) {
        Page page = page(width);
        page.navigate("/topics");
        for (String topic : List.of("platform-blocking", "media-pressure")) {
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
