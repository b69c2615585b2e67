package org.presswatch.demo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.presswatch.demo.article.DemoArticle;
import org.presswatch.demo.article.DemoArticles;
import org.presswatch.demo.article.Expected;
import org.presswatch.demo.article.ExpectedArticle;
import org.presswatch.demo.article.Outlet;
import org.presswatch.demo.article.Resources;
import org.presswatch.demo.feed.Json;
import org.presswatch.demo.feed.Opml;
import org.presswatch.demo.http.Page;
import org.presswatch.demo.http.Validators;
import org.presswatch.demo.page.ArticlePage;
import org.presswatch.demo.page.HomePage;

/** Every path of the site and what is there. */
final class SitePages {

    private static final List<String> IMAGES =
            List.of("harbour", "hall", "studio", "screen", "street", "stadium", "clinic", "road");

    private final URI base;
    private final ArticlePage articlePage;
    private final Corrections corrections;
    private final FeedDesk feeds;
    private final Instant started;
    private final Map<String, Function<Validators, Page>> pages = new ConcurrentHashMap<>();

    SitePages(URI base, DemoSite.Options options) {
        this.base = base;
        this.articlePage = new ArticlePage(base);
        this.corrections = new Corrections(options.correctionDelay(), options.clock());
        this.feeds = new FeedDesk(base, corrections, options);
        this.started = options.clock().instant();
        addFixed();
        if (options.bundledArticles()) {
            DemoArticles.all().forEach(this::add);
        }
    }

    Page at(String path, Validators validators) {
        Function<Validators, Page> page = pages.get(path);
        return page == null ? Page.notFound() : page.apply(validators);
    }

    void publish(String path, Page page) {
        pages.put(path, validators -> page);
    }

    FeedDesk feeds() {
        return feeds;
    }

    private void addFixed() {
        pages.put("/", validators -> html(HomePage.render()));
        pages.put(
                "/robots.txt",
                validators -> Page.ok("text/plain; charset=utf-8", Resources.text("robots.txt"), started));
        pages.put("/feeds.opml", validators -> Page.ok("text/x-opml; charset=utf-8", Opml.write(base), started));
        pages.put("/expected.json", validators -> Page.ok("application/json", expected(), started));
        for (String image : IMAGES) {
            String path = "images/" + image + ".svg";
            pages.put("/" + path, validators -> Page.ok("image/svg+xml", Resources.text(path), started));
        }
        for (Outlet outlet : Outlet.values()) {
            pages.put(outlet.feedPath(), validators -> feeds.feed(outlet, validators));
            pages.put("/" + outlet.id() + "/", validators -> html(HomePage.render(outlet)));
        }
    }

    private void add(DemoArticle article) {
        pages.put(article.path(), validators -> page(article));
        if (article.redirects()) {
            pages.put(
                    article.announcedPath(),
                    validators -> Page.redirect(base.resolve(article.path()).toString()));
        }
    }

    private Page page(DemoArticle article) {
        return switch (article.fate()) {
            case GONE ->
                Page.error(
                        410, articlePage.renderGone(article), article.outlet().pageCharset());
            case PUBLISHED, FORBIDDEN -> {
                corrections.read(article);
                boolean corrected = corrections.made(article);
                String html = articlePage.render(article, corrected);
                Instant modified = corrected ? article.corrected() : article.published();
                yield Page.ok(
                        contentType(article), html.getBytes(article.outlet().pageCharset()), modified);
            }
        };
    }

    /** The legacy layout names its encoding only inside the page, as such pages do. */
    private static String contentType(DemoArticle article) {
        return article.layout().equals("legacy")
                ? "text/html"
                : "text/html; charset=" + article.outlet().pageCharset().name().toLowerCase();
    }

    private Page html(String html) {
        return Page.ok("text/html; charset=utf-8", html, started);
    }

    private static String expected() {
        Expected expected = DemoArticles.expected();
        List<Map<String, Object>> articles =
                expected.articles().stream().map(SitePages::facts).toList();
        return Json.write(Map.of(
                "storedArticles", expected.storedArticles(),
                "topicCounts", expected.topicCounts(),
                "articles", articles));
    }

    private static Map<String, Object> facts(ExpectedArticle article) {
        return Map.of(
                "path", article.path(),
                "announcedPath", article.announcedPath(),
                "outlet", article.outlet().id(),
                "stored", article.stored(),
                "language", article.language(),
                "title", article.title(),
                "published", article.published(),
                "topics", article.topics(),
                "revisions", article.revisions());
    }
}
