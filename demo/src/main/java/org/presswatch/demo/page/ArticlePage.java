package org.presswatch.demo.page;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.presswatch.demo.article.DemoArticle;
import org.presswatch.demo.article.DemoArticles;
import org.presswatch.demo.article.Fate;
import org.presswatch.demo.feed.Json;

/** Sets an article into the layout of its outlet, with all the furniture around it that a news page has. */
public final class ArticlePage {

    private static final int RELATED = 5;

    private final URI base;

    /** @param base the address that canonical and other absolute links begin with */
    public ArticlePage(URI base) {
        this.base = base;
    }

    /** @param corrected whether to show the corrected text */
    public String render(DemoArticle article, boolean corrected) {
        Map<String, Object> values = Labels.in(article.language());
        boolean changed = corrected && article.correctedBody() != null;
        values.putAll(facts(article));
        values.put("blocks", Markup.blocks(changed ? article.correctedBody() : article.body()));
        values.put("modified", (changed ? article.corrected() : article.published()).toString());
        values.put("modified_text", changed ? Labels.date(article.corrected(), article.language()) : "");
        values.put("json_ld", Json.write(newsArticle(values, article)));
        return Template.named(article.layout()).render(values);
    }

    /** What stands at the address of an article that was taken down. */
    public String renderGone(DemoArticle article) {
        Map<String, Object> values = Labels.in(article.language());
        values.putAll(facts(article));
        return Template.named("gone").render(values);
    }

    private Map<String, Object> facts(DemoArticle article) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("canonical", base.resolve(article.path()).toString());
        facts.put("title", article.title());
        facts.put("summary", article.summary());
        facts.put("lang", article.language());
        facts.put("outlet", article.outlet().title());
        facts.put("outlet_id", article.outlet().id());
        facts.put("feed", article.outlet().feedPath());
        facts.put("section", article.section());
        facts.put("byline", String.join(", ", article.authors()));
        facts.put("published", article.published().toString());
        facts.put("published_text", Labels.date(article.published(), article.language()));
        facts.put("image", "/images/" + article.image() + ".svg");
        facts.put(
                "image_url", base.resolve("/images/" + article.image() + ".svg").toString());
        facts.put("caption", article.caption());
        facts.put("related", related(article));
        return facts;
    }

    private static List<Map<String, String>> related(DemoArticle article) {
        List<DemoArticle> others = DemoArticles.of(article.outlet()).stream()
                .filter(other -> other.fate() == Fate.PUBLISHED && !other.path().equals(article.path()))
                .toList();
        int first = Math.floorMod(article.path().hashCode(), others.size());
        return IntStream.range(0, Math.min(RELATED, others.size()))
                .mapToObj(i -> others.get((first + i) % others.size()))
                .map(ArticlePage::link)
                .toList();
    }

    private static Map<String, String> link(DemoArticle article) {
        return Map.of(
                "related_path", article.path(),
                "related_title", article.title(),
                "related_image", "/images/" + article.image() + ".svg",
                "related_date", Labels.date(article.published(), article.language()));
    }

    private static Map<String, Object> newsArticle(Map<String, Object> values, DemoArticle article) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@context", "https://schema.org");
        node.put("@type", "NewsArticle");
        node.put("headline", article.title());
        node.put("inLanguage", article.language());
        node.put("datePublished", article.published().toString());
        node.put("dateModified", values.get("modified"));
        node.put(
                "author",
                article.authors().stream()
                        .map(name -> Map.of("@type", "Person", "name", name))
                        .toList());
        node.put(
                "publisher",
                Map.of(
                        "@type",
                        "NewsMediaOrganization",
                        "name",
                        article.outlet().title()));
        node.put("mainEntityOfPage", values.get("canonical"));
        node.put("image", List.of(values.get("image_url")));
        return node;
    }
}
