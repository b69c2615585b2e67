package org.presswatch.docs;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One configuration key of a service.
 *
 * @param name for example {@code fetcher.page.largest}
 * @param type what people write, for example {@code duration}
 * @param standard the default as written, or null where the key may be absent
 * @param description first paragraph of its Javadoc
 */
record ConfigurationKey(String name, String type, @Nullable String standard, String description) {

    /** The environment variable that sets it. */
    String environmentVariable() {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** {@code largestPage} as people write it in a key: {@code largest-page}. */
    static String kebab(String methodName) {
        return methodName.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** What people write for a Java type. */
    static String typeOf(String javaType) {
        String type = javaType.replaceAll("^Optional<(.*)>$", "$1").replace("OptionalInt", "int");
        return switch (type) {
            case "Duration" -> "duration, `30s`";
            case "MemorySize" -> "size, `2M`";
            case "int", "long", "short", "Integer", "Long" -> "whole number";
            case "double", "float", "Double" -> "number";
            case "boolean", "Boolean" -> "`true` or `false`";
            case "String", "Path", "URI" -> type.equals("String") ? "text" : type.toLowerCase(Locale.ROOT);
            default -> type.matches("(List|Set)<.*>") ? "list, with commas" : "`" + type + "`";
        };
    }
}
