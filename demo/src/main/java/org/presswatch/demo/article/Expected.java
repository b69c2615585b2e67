package org.presswatch.demo.article;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the line must have made of the whole site. */
public record Expected(List<ExpectedArticle> articles) {

    public Expected {
        articles = List.copyOf(articles);
    }

    /** The articles that must be stored, each once. */
    public List<ExpectedArticle> stored() {
        return articles.stream().filter(ExpectedArticle::stored).toList();
    }

    /** The articles that are announced and must not be stored. */
    public List<ExpectedArticle> neverStored() {
        return articles.stream().filter(article -> !article.stored()).toList();
    }

    public int storedArticles() {
        return stored().size();
    }

    /** Number of stored articles by topic id. */
    public Map<String, Integer> topicCounts() {
        Map<String, Integer> counts = new TreeMap<>();
        stored().forEach(article -> article.topics().forEach(topic -> counts.merge(topic, 1, Integer::sum)));
        return counts;
    }

    /** The same, limited to the articles in one language, for example {@code ru}. */
    public Expected inLanguage(String language) {
        return new Expected(articles.stream()
                .filter(article -> article.language().equals(language))
                .toList());
    }
}
