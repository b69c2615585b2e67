package org.presswatch.chaos.input;

import java.util.function.IntFunction;

import org.presswatch.events.ArticleIds;

/**
 * Where each item has its page: sound ones of an article wherever they are published, poison on the site that is only
 * told of.
 *
 * @param published by the article's number
 */
public record Addresses(IntFunction<String> published) {

    /** All on the site that is only told of. */
    public static final Addresses TOLD = new Addresses(Pages::url);

    public String idOf(Item item) {
        return ArticleIds.ofUrl(item.poison() == null ? published.apply(item.article()) : Pages.url(item.article()));
    }
}
