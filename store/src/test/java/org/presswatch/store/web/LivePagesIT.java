package org.presswatch.store.web;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.testkit.LineResource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages that stay open all day. */
@QuarkusTest
@WithTestResource(LineResource.class)
class LivePagesIT extends InBrowser {

    private static final int TEN_SECONDS = 10_000;
    private static final int TEN_MINUTES = 600_000;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void saysThatTheListIsNotLive_untilItIsAgain(int width) {
        browser.expectRefusals();
        Page page = page(width);
        page.clock().install();
        Predicate<String> stream = address -> address.contains("/api/stream");
        page.route(stream, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.navigate("/");
        Locator unlive = page.locator("#unlive");
        assertThat(unlive).hasText("Not live at the moment; trying again.");
        browser.keep(page, "unlive");

        page.unroute(stream);
        page.clock().fastForward(TEN_MINUTES);

        assertThat(unlive).hasText("Live again. Reload to see what came in between.");
    }

    @Test
    void asksMoreRarely_theLongerItIsRefused() {
        browser.expectRefusals();
        Page page = page(1280);
        page.clock().install();
        var asked = new AtomicInteger();
        page.route(address -> address.contains("/api/stream"), route -> {
            asked.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(429));
        });
        page.navigate("/");
        for (int second = 0; second < 60; second++) {
            page.clock().runFor(1_000);
            page.evaluate("0");
        }
        assertThat(asked.get()).isBetween(2, 6);
    }

    @Test
    void renewsTheLineInPlace_untilThatIsPaused() {
        Page page = page(1280);
        page.clock().install();
        page.navigate("/line");
        Locator link = page.locator("#line-letters a").first();
        link.focus();
        renew(page);
        assertThat(page.locator("#line-figures")).not().hasText("old");
        assertThat(link).isFocused();

        page.getByText("Pause updates").click();
        var asked = new AtomicInteger();
        page.onRequest(request -> asked.incrementAndGet());
        page.clock().runFor(6 * TEN_SECONDS);
        assertThat(page.getByText("Resume updates")).isFocused();
        assertThat(asked.get()).isZero();

        page.waitForResponse("**/line", page.getByText("Resume updates")::click);
        renew(page);
        assertThat(page.locator("#line-figures")).not().hasText("old");
    }

    @Test
    void saysThatTheLineIsLost_whereItDoesNotComeWhole() {
        Page page = page(1280);
        page.clock().install();
        page.navigate("/line");
        Locator lost = page.locator("#lost");
        page.route("**/line", route -> route.fulfill(new Route.FulfillOptions().setBody("<p>Something else")));
        renew(page);
        assertThat(lost).isVisible();
        page.unroute("**/line");
        renew(page);
        assertThat(lost).isHidden();
        page.evaluate("void (Response.prototype.text = () => Promise.reject(new TypeError()))");
        renew(page);
        assertThat(lost).isVisible();
    }

    @Test
    void asksForNothingNew_whereThereIsNoListAnyMore() {
        Page page = page(1280);
        page.navigate("/");
        assertThat(page.locator("#news")).isAttached();
        page.locator("#q").fill("from:soon");
        assertThat(page.locator(".state-problem")).isVisible();
        page.waitForFunction("news.source.readyState === EventSource.CLOSED");
        page.locator("#q").fill("from:2026-01-01");
        assertThat(page.locator("#news")).isAttached();
        page.waitForFunction("news.source.readyState === EventSource.OPEN");
    }

    private static void renew(Page page) {
        page.evaluate("document.getElementById('line-figures').textContent = 'old'");
        page.evaluate("document.getElementById('line-letters').firstElementChild.append('old')");
        page.waitForResponse("**/line", () -> page.clock().runFor(TEN_SECONDS));
    }
}
