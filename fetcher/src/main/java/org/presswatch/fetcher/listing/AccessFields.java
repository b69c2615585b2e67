package org.presswatch.fetcher.listing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of a feed in {@code feeds.yaml} that say how it is reached. */
final class AccessFields {

    static final List<String> KEYS = List.of("proxy", "certificate", "mirrors");

    private static final Pattern PROXY =
            Pattern.compile("(http|socks5)://(\\[[0-9a-fA-F:]+\\]|[a-zA-Z0-9.-]+)(:[0-9]{1,5})?");
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/]+");

    private AccessFields() {}

    static Access read(Map<String, Node> values, BiConsumer<Node, String> wrong) {
        return new Access(
                proxy(values.get("proxy"), wrong),
                anyCertificate(values.get("certificate"), wrong),
                mirrors(values.get("mirrors"), wrong));
    }

    private static @Nullable URI proxy(@Nullable Node node, BiConsumer<Node, String> wrong) {
        if (node == null) {
            return null;
        }
        String text = String.valueOf(YamlListing.text(node));
        if (!PROXY.matcher(text).matches()) {
            wrong.accept(node, "'proxy' must be like http://127.0.0.1:3128 or, for Tor, socks5://127.0.0.1:9050");
            return null;
        }
        return URI.create(text);
    }

    private static boolean anyCertificate(@Nullable Node node, BiConsumer<Node, String> wrong) {
        if (node == null) {
            return false;
        }
        String text = String.valueOf(YamlListing.text(node));
        if (!text.equals("checked") && !text.equals("unchecked")) {
            wrong.accept(node, "'certificate' must be checked or unchecked");
        }
        return text.equals("unchecked");
    }

    private static List<String> mirrors(@Nullable Node node, BiConsumer<Node, String> wrong) {
        if (node == null) {
            return List.of();
        }
        var origins = new ArrayList<String>();
        List<Node> entries = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        for (Node entry : entries) {
            Optional<String> origin = origin(YamlListing.text(entry));
            origin.ifPresent(origins::add);
            if (origin.isEmpty()) {
                wrong.accept(entry, "a mirror must be an address without a path, like https://mirror.example");
            }
        }
        return origins;
    }

    private static Optional<String> origin(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(address -> address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                .filter(address -> ORIGIN.matcher(address).matches())
                .flatMap(UrlNormaliser::normalise)
                .map(url -> url.substring(0, url.length() - 1));
    }
}
