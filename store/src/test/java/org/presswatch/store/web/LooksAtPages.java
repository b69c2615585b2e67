package org.presswatch.store.web;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** A test that looks at pages, wherever they come from; whatever {@link Browser} complains of fails it. */
public abstract class LooksAtPages {

    protected Browser browser;

    /** Where the pages are, with a slash at the end. */
    protected abstract String base();

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
        return browser.page(base(), width);
    }
}
