package org.presswatch.fetcher.sensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads signatures of block pages from YAML. */
final class SignatureFile {

    private static final Set<String> KEYS = Set.of("name", "redirect", "contains");

    private SignatureFile() {}

    /**
     * The signatures, in order.
     *
     * @param file its name, for messages
     * @throws IllegalArgumentException naming the mistake
     */
    static List<BlockPageSignature> read(String yaml, String file) {
        Object root = parse(yaml, file);
        if (!(root instanceof Map<?, ?> map && map.get("signatures") instanceof List<?> list)) {
            throw new IllegalArgumentException(file + ": the file must begin with 'signatures:' and a list");
        }
        var signatures = new ArrayList<BlockPageSignature>();
        for (Object entry : list) {
            signatures.add(signature(entry, file + ": signature " + (signatures.size() + 1)));
        }
        return signatures;
    }

    private static Object parse(String yaml, String file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new IllegalArgumentException(file + ": this is no YAML: " + e.getMessage(), e);
        }
    }

    private static BlockPageSignature signature(Object entry, String where) {
        if (!(entry instanceof Map<?, ?> map)
                || !KEYS.containsAll(map.keySet())
                || !(map.get("name") instanceof String name)) {
            throw new IllegalArgumentException(
                    where + " must have 'name', and 'redirect' or 'contains', and no other key");
        }
        String redirect = lower(map.get("redirect"));
        List<String> contains = map.get("contains") instanceof List<?> texts
                ? texts.stream().map(text -> String.valueOf(lower(text))).toList()
                : List.of();
        if (redirect == null && contains.isEmpty()) {
            throw new IllegalArgumentException(where + " would match every page; add 'redirect' or 'contains'");
        }
        return new BlockPageSignature(name, redirect, contains);
    }

    private static @Nullable String lower(@Nullable Object text) {
        return text == null ? null : text.toString().toLowerCase(Locale.ROOT);
    }
}
