package org.presswatch.store.alert.send;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.alert.SavedQuery;
import org.presswatch.store.read.ArticleDetail;

/** The message about one article to the owner of one saved query. */
public record Message(SavedQuery query, byte @Nullable [] secret, ArticleDetail article) {

    /** The same for every attempt, so that who receives it can tell a repeat. */
    public String id() {
        byte[] name = (query.id() + "/" + article.id()).getBytes(StandardCharsets.UTF_8);
        return "msg_" + UUID.nameUUIDFromBytes(name).toString().replace("-", "");
    }
}
