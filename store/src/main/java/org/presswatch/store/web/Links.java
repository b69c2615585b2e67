package org.presswatch.store.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.presswatch.store.search.FilterParser;

/** Addresses of the list: what is asked for now, with one filter more or less. */
public final class Links {

    private static final List<String> KEPT =
            List.of("q", "topic", "site", "language", "country", "entity", "from", "to");

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    /** The filters among a request's parameters; its place in the list is left behind. */
    public Links(Map<String, List<String>> request) {
        KEPT.forEach(name -> {
            List<String> values = request.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!values.isEmpty()) {
                parameters.put(name, values);
            }
        });
    }

    private Links(Links other, String name, List<String> values) {
        parameters.putAll(other.parameters);
        if (values.isEmpty()) {
            parameters.remove(name);
        } else {
            parameters.put(name, values);
        }
    }

    List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    boolean has(String name, String value) {
        return values(name).contains(value);
    }

    public Map<String, List<String>> all() {
        return parameters;
    }

    public boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** Only this value of the parameter; what is typed into the search field for it goes. */
    Links only(String name, String value) {
        return new Links(untyped(name), name, List.of(value));
    }

    /** Without the parameter, wherever it is given. */
    Links without(String name) {
        return new Links(untyped(name), name, List.of());
    }

    private Links untyped(String name) {
        List<String> words = values("q").stream()
                .map(typed -> FilterParser.withoutTyped(name, typed))
                .filter(typed -> !typed.isEmpty())
                .toList();
        return new Links(this, "q", words);
    }

    Links without(String name, String value) {
        var rest = new ArrayList<>(values(name));
        rest.remove(value);
        return new Links(this, name, rest);
    }

    /** The address, with further parameters at its end. */
    public String to(String path, String... more) {
        var query = new ArrayList<String>();
        parameters.forEach((name, values) -> values.forEach(value -> query.add(pair(name, value))));
        for (int i = 0; i + 1 < more.length; i += 2) {
            query.add(pair(more[i], more[i + 1]));
        }
        return query.isEmpty() ? path : query.stream().collect(Collectors.joining("&", path + "?", ""));
    }

    /** An address with these parameters and no other. */
    static String of(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(one -> pair(one.getKey(), one.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
