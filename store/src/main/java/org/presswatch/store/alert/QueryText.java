package org.presswatch.store.alert;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.ArticleRequest;
import org.presswatch.store.search.BadParameterException;
import org.presswatch.store.search.FilterParser;

/** Reads a query as it stands in a list's address. */
public final class QueryText {

    private QueryText() {}

    /**
     * What the query asks for.
     *
     * @throws BadParameterException if it is none that a list takes
     */
    public static ArticleFilter filter(String query) {
        return parsed(parameters(query));
    }

    /**
     * The parameters of the query, whatever they are.
     *
     * @throws BadParameterException if it is not encoded as in an address
     */
    public static Map<String, List<String>> parameters(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (String pair : query.replaceFirst("^\\?", "").split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters
                        .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(decoded(parts.length > 1 ? parts[1] : ""));
            }
        }
        return parameters;
    }

    private static ArticleFilter parsed(Map<String, List<String>> parameters) {
        ArticleRequest request = FilterParser.strict(parameters);
        if (request.after() != null) {
            throw new BadParameterException("after", "has no meaning in a saved query", "Leave it out.");
        }
        return request.filter();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("query", "is not encoded as in an address", "Escape % as %25.");
        }
    }
}
