package org.presswatch.demo.feed;

import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Writes maps, iterables, numbers, booleans and strings as JSON. */
public final class Json {

    private Json() {}

    public static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> quote(entry.getKey().toString()) + ":" + write(entry.getValue()))
                        .collect(Collectors.joining(",\n", "{", "}"));
            case Iterable<?> items -> {
                StringBuilder out = new StringBuilder();
                items.forEach(item -> out.append(out.isEmpty() ? "" : ",\n").append(write(item)));
                yield "[" + out + "]";
            }
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            default -> quote(value.toString());
        };
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                // "<" so that the JSON can stand in a script element
                case '<' -> out.append("\\u003c");
                default -> out.append(c < 0x20 ? String.format("\\u%04x", c) : Character.toString(c));
            }
        });
        return out.append('"').toString();
    }
}
