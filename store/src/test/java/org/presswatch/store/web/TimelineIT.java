package org.presswatch.store.web;

import java.sql.SQLException;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.testkit.LineResource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The chart above the list: seen, read out, and dragged across. */
@QuarkusTest
@WithTestResource(LineResource.class)
class TimelineIT extends InBrowser {

    @Inject
    ArticleWriter writer;

    @BeforeEach
    void write() throws SQLException {
        writer.write(Newspaper.articles());
        writer.write(Archive.articles());
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-11-23&to=2026-11-24,48,11,13,2026-11-23T11%3A00%3A00Z,2026-11-23T14%3A00%3A00Z",
        "from=2026-11-15&to=2026-11-24,10,2,4,2026-11-17,2026-11-19",
        "from=2026-06-01&to=2026-11-29,26,24,25,2026-11-16,2026-11-29",
        "from=2024-01-01&to=2026-11-30,35,33,34,2026-10-01,2026-11-30",
        "q=from:2026-06-01+to:2026-11-29,26,24,25,2026-11-16,2026-11-29"
    })
    void narrowsTheDatesToTheBarsThatAreTouched(String query, int bars, int first, int last, String from, String to) {
        Page page = page(1280);
        page.navigate("/?" + query);
        drag(page, (first + 0.3) / bars, (last + 0.7) / bars);
        assertThat(page).hasURL(Pattern.compile(".*/\\?from=" + from + "&to=" + to + "$"));
        assertThat(page.locator(".state-problem")).hasCount(0);
        assertThat(page.locator(".item").first()).isVisible();
    }

    @Test
    void keepsTheWords_whereDatesAreTypedBesideThem() {
        Page page = page(1280);
        page.navigate("/?q=fined+from:2026-11-15+to:2026-11-24");
        drag(page, 0.91, 0.99);
        assertThat(page).hasURL(Pattern.compile(".*/\\?q=fined&from=2026-11-24&to=2026-11-24$"));
        assertThat(page.locator(".item").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void tellsItsNumbers(int width) {
        Page page = page(width);
        page.navigate("/?from=2026-06-01&to=2026-11-29&site=harbour-post.example");
        assertThat(page.locator(".timeline-plot"))
                .hasAttribute("aria-label", Pattern.compile("Articles by week and topic\\. .+: [0-9]+; .+: [0-9]+"));
        page.getByText("The chart in numbers").click();
        Locator newest = page.locator(".timeline-numbers tbody tr").first();
        assertThat(page.locator(".timeline-numbers thead .num").first()).hasAttribute("lang", "en");
        assertThat(newest.locator("th")).containsText("23");
        assertThat(newest.locator("td")).hasText(new String[] {"2", "1"});
        browser.keep(page, "timeline");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void namesTheHours_whereABarIsAnHour(int width) {
        Page page = page(width);
        page.navigate("/?from=2026-11-23&to=2026-11-24");
        assertThat(page.locator(".timeline canvas")).isVisible();
        String names = "[0, 21600].map(timeline.ticked(document.querySelector('.timeline'), 'hour')).join(' ')";
        assertThat((String) page.evaluate(names)).isEqualTo("Jan 1 06:00");
        browser.keep(page, "timeline-hours");
    }

    private static void drag(Page page, double from, double to) {
        Locator plot = page.locator(".timeline .u-over");
        assertThat(plot).isVisible();
        var box = plot.boundingBox();
        page.mouse().move(box.x + box.width * from, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width * to, box.y + box.height / 2);
        page.mouse().up();
    }
}
