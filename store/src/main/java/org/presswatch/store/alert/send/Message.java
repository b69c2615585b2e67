package org.presswatch.store.alert.send;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.alert.SavedQuery;
import org.presswatch.store.read.ArticleDetail;

/**
 * The message about one article to the owner of one saved query.
 *
 * @param rehearsal whether the article is made up, to see that messages arrive
 */
public record Message(SavedQuery query, byte @Nullable [] secret, ArticleDetail article, boolean rehearsal) {

    /** About an article that passes the query. */
    public static Message about(SavedQuery query, byte @Nullable [] secret, ArticleDetail article) {
        return new Message(query, secret, article, false);
    }

    /** About an article that there is not. */
    public static Message rehearsal(SavedQuery query, byte @Nullable [] secret, ArticleDetail article) {
        return new Message(query, secret, article, true);
    }

    /** The same for every attempt, so that who receives it can tell a repeat. */
    public String id() {
        byte[] name = (query.id() + "/" + article.id()).getBytes(StandardCharsets.UTF_8);
        return "msg_" + UUID.nameUUIDFromBytes(name).toString().replace("-", "");
    }
}
