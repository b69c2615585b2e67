package org.presswatch.store.web;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The Chromium that is installed here, and what its pages did that none should do. */
public final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double A_DRAWING_MS = 150;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Starting one takes longer than most tests: one for all, which ends with the JVM. */
    private static com.microsoft.playwright.@Nullable Browser running;

    private final com.microsoft.playwright.Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private boolean refusalsAreFine;

    private Browser(com.microsoft.playwright.Browser browser) {
        this.browser = browser;
    }

    /** With nothing kept from any test before. */
    public static Browser start() {
        if (running == null) {
            running = launch(installed().orElseThrow());
        }
        return new Browser(running);
    }

    /** Skips the test where there is none, and says so. */
    public static void expectInstalled() {
        Assumptions.assumeTrue(
                installed().isPresent(), "SKIPPED: no Chromium is installed, so the page was not looked at");
    }

    private static com.microsoft.playwright.Browser launch(Path executable) {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
    }

    /** Where a Chromium is installed, or nothing. */
    public static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A fresh page; whatever it asks another host for or writes to the console as an error is a complaint. */
    public Page page(String base, int width) {
        BrowserContext context = browser.newContext(
                new NewContextOptions().setBaseURL(base).setViewportSize(width, width < 500 ? 844 : 900));
        contexts.add(context);
        Page page = context.newPage();
        String host = URI.create(base).getAuthority();
        page.onRequest(request -> {
            String url = request.url();
            if (url.startsWith("http") && !host.equals(URI.create(url).getAuthority())) {
                complaints.add("asked another host: " + url);
            }
        });
        page.onConsoleMessage(message -> {
            boolean refusal = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !(refusal && refusalsAreFine)) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    /**
     * Looks for what keeps people with disabilities out, by the rules of WCAG 2.2 A and AA, and for sideways scrolling; a
     * finding is a complaint.
     */
    private void examine(Page page) {
        AxeResults results = new AxeBuilder(page)
                // No page has frames, and without them a single run is enough.
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze();
        if (!(boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")) {
            complaints.add(page.url() + " scrolls sideways");
        }
        results.getViolations()
                .forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> complaints.add(page.url() + " " + violation.getId() + ": " + node.getHtml()
                                + " " + node.getFailureSummary())));
    }

    /** From now on an answer that is an error is what the test asks for, and no complaint. */
    public void expectRefusals() {
        refusalsAreFine = true;
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /**
     * Examines the page in light and in dark colours and takes its pictures, whose names go on with the width, the
     * colours and the language.
     */
    public void keep(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            if (page.locator(".timeline canvas").count() > 0) {
                // It is drawn anew in the other colours.
                page.waitForTimeout(A_DRAWING_MS);
            }
            examine(page);
            String look = page.viewportSize().width + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-"
                    + page.evaluate("document.documentElement.lang");
            page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-" + look + ".png")));
        }
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
