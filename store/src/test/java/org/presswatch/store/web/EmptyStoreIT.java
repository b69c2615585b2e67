package org.presswatch.store.web;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.testkit.LineResource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The first minute: no article has come yet. */
@QuarkusTest
@TestProfile(EmptyStoreIT.OnItsOwn.class)
@WithTestResource(LineResource.class)
class EmptyStoreIT extends InBrowser {

    /** A database that no other test writes to, or only one that comes later. */
    public static class OnItsOwn implements QuarkusTestProfile {}

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void everyPageSaysThatThereIsNothingYet(int width) {
        Page page = page(width);
        show(page, "/", "No articles yet");
        show(page, "/sources", "No articles yet");
        show(page, "/topics", "No topics yet");
        show(page, "/line", "Something needs a look");
        assertThat(page.locator("#line-why")).containsText("The parser does not run.");
    }

    private void show(Page page, String path, String said) {
        page.navigate(path);
        assertThat(page.locator("main")).containsText(said);
        browser.keep(page, "empty" + path.replace('/', '-'));
    }
}
