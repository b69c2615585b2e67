package org.presswatch.store.web;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.events.ArticleClassified;
import org.presswatch.store.Articles;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.testkit.LineResource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A phrase whose words stand in more articles than one answer reads: the page goes on by itself. */
@QuarkusTest
@WithTestResource(LineResource.class)
class LongSearchIT extends InBrowser {

    private static final int COUNT = 2_200;
    private static final int BATCH = 200;
    private static final Predicate<String> CONTINUING = address -> address.contains("after=");
    private static final Instant LAST = Instant.parse("2020-01-31T12:00:00Z");

    @Inject
    ArticleWriter writer;

    @BeforeEach
    void write() throws SQLException {
        for (int first = 0; first < COUNT; first += BATCH) {
            writer.write(IntStream.range(first, first + BATCH)
                    .mapToObj(this::article)
                    .toList());
        }
    }

    /** Only the oldest has the phrase. */
    private ArticleClassified article(int number) {
        boolean oldest = number == COUNT - 1;
        return Articles.at("https://lamplighter.example/" + number)
                .title(oldest ? "The one with the phrase" : "Another " + number)
                .text(oldest ? "They lit the lamplight quayside." : "Quayside lamplight was lit.")
                .published(LAST.minus(Duration.ofMinutes(number)).toString())
                .event();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void goesOnByItself_untilEverythingWasLookedAt(int width) {
        Page page = page(width);
        List<Route> held = new ArrayList<>();
        page.route(CONTINUING, held::add);
        page.navigate("/?q=%22lamplight+quayside%22");
        assertThat(page.getByText("Searched back to")).isVisible();
        assertThat(page.getByText("Nothing matches")).isHidden();
        assertThat(page.locator(".list-total")).hasText("Save this query");
        assertThat(page.locator(".facets-note")).hasText("Counted among the newest 500 only.");
        browser.keep(page, "searching-on");

        page.unroute(CONTINUING);
        held.forEach(Route::resume);

        assertThat(page.getByText("The one with the phrase")).isVisible();
        assertThat(page.locator(".item")).hasCount(1);
        assertThat(page.getByText("That is everything.")).isVisible();
        assertThat(page.locator("#said")).hasText("1 more");
        assertThat(page.getByText("Searched back to")).hasCount(0);
    }

    @Test
    void saysSo_whereNothingIsFoundInTheEnd() {
        Page page = page(1280);
        List<Route> held = new ArrayList<>();
        page.route(CONTINUING, held::add);
        page.navigate("/?q=%22lit+lamplight+quayside%22");
        page.getByText("Search on").focus();
        page.unroute(CONTINUING);
        held.forEach(Route::resume);
        assertThat(page.locator(".state h2")).hasText("Nothing matches");
        assertThat(page.locator("#said")).hasText("Nothing matches");
        assertThat(page.locator(".state a")).isFocused();
        assertThat(page.getByText("Searched back to")).hasCount(0);
    }
}
