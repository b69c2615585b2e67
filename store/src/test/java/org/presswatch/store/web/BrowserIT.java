package org.presswatch.store.web;

import java.sql.SQLException;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.testkit.LineResource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(LineResource.class)
class BrowserIT {

    @TestHTTPResource("/")
    String base;

    @Inject
    ArticleWriter writer;

    private Browser browser;

    @BeforeEach
    void start() throws SQLException {
        Assumptions.assumeTrue(
                Browser.installed().isPresent(), "SKIPPED: no Chromium is installed, so the page was not looked at");
        writer.write(Newspaper.articles());
        browser = Browser.start();
    }

    @AfterEach
    void end() {
        if (browser != null) {
            browser.close();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "390,DARK"})
    void listsArticles_andOpensOneWithItsEvidenceMarked(int width, ColorScheme scheme) {
        String name = width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        Page page = browser.page(base, width, scheme);
        page.navigate("/");
        assertThat(page.locator(".item").first()).isVisible();
        Browser.keep(page, "list-" + name);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Newspaper.HEADLINE))
                .click();
        Locator marks = page.locator("mark.role-actor");
        assertThat(marks.first()).containsText("communications regulator");
        Browser.keep(page, "article-" + name);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling")
                .isTrue();
    }

    @Test
    void searchesWhileOneTypes() {
        Page page = browser.page(base, 1280, ColorScheme.LIGHT);
        page.navigate("/");
        page.keyboard().press("/");
        page.keyboard().type("fined newspaper");
        assertThat(page.locator("mark.hit").first()).isVisible();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*q=fined.*newspaper.*"));
        assertThat(page.locator("#q")).isFocused();
        Browser.keep(page, "search-1280-light");
        page.locator("#q").fill("zebra quagga");
        assertThat(page.getByText("Nothing matches")).isVisible();
        Browser.keep(page, "nothing-1280-light");
    }

    @Test
    void showsMore_withoutLosingWhatIsThere() {
        Page page = browser.page(base, 1280, ColorScheme.LIGHT);
        page.navigate("/?limit=5");
        page.getByText("Show more").click();
        assertThat(page.locator(".item").nth(7)).isVisible();
    }

    @Test
    void marksTheWords_whenTheirQuoteIsFollowed() {
        Page page = browser.page(base, 1280, ColorScheme.LIGHT);
        page.navigate("/articles/" + Newspaper.articles().getFirst().key());
        page.locator(".quote-words").first().click();
        assertThat(page.locator(".anchor:target")).isAttached();
    }

    @Test
    void opensTheFilters_onAPhone() {
        Page page = browser.page(base, 390, ColorScheme.LIGHT);
        page.navigate("/");
        page.getByText("Filters", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".side")).isVisible();
        Browser.keep(page, "filters-390-light");
    }

    @Test
    void readsFromRightToLeft_andInChinese() {
        Page page = browser.page(base, 1280, ColorScheme.LIGHT);
        page.navigate("/?language=ar");
        page.locator(".item-title a").first().click();
        Browser.keep(page, "rtl-1280-light");
    }
}
