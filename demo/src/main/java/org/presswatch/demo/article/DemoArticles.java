package org.presswatch.demo.article;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The bundled articles, read once from the class path, newest first; {@code articles/index.txt} names the files. */
public final class DemoArticles {

    private static final List<DemoArticle> ALL = read();

    private DemoArticles() {}

    public static List<DemoArticle> all() {
        return ALL;
    }

    public static List<DemoArticle> of(Outlet outlet) {
        return ALL.stream().filter(article -> article.outlet() == outlet).toList();
    }

    /** What the line must have made of the whole site once it has settled, the correction included. */
    public static Expected expected() {
        return new Expected(ALL.stream().map(ExpectedArticle::of).toList());
    }

    private static List<DemoArticle> read() {
        return Arrays.stream(Resources.text("articles/index.txt").split("\n"))
                .map(name -> ArticleFile.parse(name, Resources.text("articles/" + name)))
                .sorted(Comparator.comparing(DemoArticle::published).reversed())
                .toList();
    }
}
