package org.presswatch.store.read;

import java.util.List;

import org.presswatch.store.search.ArticleFilter;

/**
 * Tells what is news to who asked at a certain verdict. An article of which nothing was there then is; so is one that a
 * later revision made pass. A further verdict on a revision that was there then is none, whatever it says.
 */
final class News {

    private static final String IS_NEWER_REVISION = "NOT EXISTS (SELECT FROM classification c"
            + " WHERE c.article_id = a.id AND c.id <= ? AND c.revision = a.revision)";

    private static final String VERDICT_THEN =
            "(SELECT c.id FROM classification c WHERE c.article_id = a.id AND c.id <= ?"
                    + " ORDER BY c.revision DESC, c.id DESC LIMIT 1)";

    private News() {}

    /**
     * As a condition on {@code article a}.
     *
     * @param since the verdict at which was asked
     * @param parameters to which those of the condition are added
     */
    static String condition(ArticleFilter filter, long since, List<Object> parameters) {
        parameters.add(since);
        if (!isOfTopicsAndSites(filter)) {
            return IS_NEWER_REVISION;
        }
        parameters.add(since);
        if (filter.topics().isEmpty()) {
            return IS_NEWER_REVISION + " AND NOT EXISTS " + VERDICT_THEN;
        }
        parameters.add(filter.topics().toArray(String[]::new));
        return IS_NEWER_REVISION + " AND NOT EXISTS (SELECT FROM article_topic o WHERE o.classification_id = "
                + VERDICT_THEN + " AND o.topic_id = ANY (?))";
    }

    /** Whether what is kept of a verdict tells if the article passed then; of words and dates nothing is kept. */
    private static boolean isOfTopicsAndSites(ArticleFilter filter) {
        return filter.text().isEmpty()
                && filter.languages().isEmpty()
                && filter.countries().isEmpty()
                && filter.entities().isEmpty()
                && filter.from() == null
                && filter.to() == null;
    }
}
