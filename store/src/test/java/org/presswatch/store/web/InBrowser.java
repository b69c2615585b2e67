package org.presswatch.store.web;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** A test that looks at pages; whatever {@link Browser} complains of fails it. */
public abstract class InBrowser {

    @TestHTTPResource("/")
    String base;

    protected Browser browser;

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

    protected Page page(int width) {
        return browser.page(base, width);
    }
}
