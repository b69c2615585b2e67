package org.presswatch.demo.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.presswatch.demo.article.DemoArticle;
import org.presswatch.demo.article.DemoArticles;
import org.presswatch.demo.article.Fate;
import org.presswatch.demo.article.Outlet;

/** The front page of the whole demo site, and one for each outlet. */
public final class HomePage {

    private static final Map<Outlet, String> FORMATS =
            Map.of(Outlet.MERIDIAN, "RSS 2.0", Outlet.BEREG, "Atom 1.0", Outlet.LANTERN, "JSON Feed 1.1");

    private HomePage() {}

    public static String render() {
        return render(Arrays.asList(Outlet.values()), "Demo newsstand");
    }

    public static String render(Outlet outlet) {
        return render(List.of(outlet), outlet.title());
    }

    private static String render(List<Outlet> outlets, String title) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", title);
        StringBuilder sections = new StringBuilder();
        Template section = Template.named("home-outlet");
        outlets.forEach(outlet -> sections.append(section.render(outlet(outlet))));
        values.put("sections", sections);
        return Template.named("home").render(values);
    }

    private static Map<String, Object> outlet(Outlet outlet) {
        List<Map<String, String>> articles = DemoArticles.of(outlet).stream()
                .filter(article -> article.fate() == Fate.PUBLISHED)
                .map(HomePage::teaser)
                .toList();
        return Map.of(
                "outlet", outlet.title(),
                "outlet_id", outlet.id(),
                "lang", outlet.language(),
                "feed", outlet.feedPath(),
                "format", FORMATS.get(outlet),
                "lead", articles.subList(0, 1),
                "articles", articles.subList(1, articles.size()));
    }

    private static Map<String, String> teaser(DemoArticle article) {
        return Map.of(
                "path", article.announcedPath(),
                "article_lang", article.language(),
                "title", article.title(),
                "summary", article.summary(),
                "image", "/images/" + article.image() + ".svg",
                "section", article.section(),
                "date", Labels.date(article.published(), article.language()));
    }
}
