package org.presswatch.store.web.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.presswatch.store.alert.QueryText;
import org.presswatch.store.search.BadParameterException;
import org.presswatch.store.web.FilterLabel;
import org.presswatch.store.web.Links;

/**
 * What a saved query asks for.
 *
 * @param filters as people read them; none where every article passes
 * @param list the address of the list that it came from
 * @param atom the address of its feed
 */
public record Asked(List<String> filters, String list, String atom) {

    static Asked of(String query, Locale locale) {
        Links links = links(query);
        var filters = new ArrayList<String>();
        links.all()
                .forEach((name, values) -> values.forEach(value -> filters.add(FilterLabel.of(name, value, locale))));
        return new Asked(List.copyOf(filters), links.to("/"), links.to("/feeds/articles.atom"));
    }

    /** The filters of a list's address; none of them where it is not understood. */
    static Links links(String query) {
        try {
            return new Links(QueryText.parameters(query));
        } catch (BadParameterException e) {
            return new Links(Map.of());
        }
    }
}
