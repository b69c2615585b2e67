package org.presswatch.fetcher.listing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code feeds.yaml}: a map with one key, {@code feeds}, that is a list of feeds. */
public final class YamlListing {

    private final String file;
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, ListedFeed> feeds = new LinkedHashMap<>();

    private YamlListing(String file) {
        this.file = file;
    }

    /**
     * The feeds that {@code yaml} lists.
     *
     * @param file its name, for messages
     * @throws ListingException naming every mistake, if there is one
     */
    public static List<ListedFeed> read(String yaml, String file) throws ListingException {
        var listing = new YamlListing(file);
        listing.read(yaml);
        if (!listing.mistakes.isEmpty()) {
            throw new ListingException(listing.mistakes);
        }
        return List.copyOf(listing.feeds.values());
    }

    private void read(String yaml) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (root != null) {
                readRoot(root);
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            mistakes.add(file + ":" + line + ": this is no YAML: " + e.getProblem()
                    + "; texts with a colon or a '#' need quotes, and every entry the same indentation");
        }
    }

    private void readRoot(Node root) {
        if (!(root instanceof MappingNode map)) {
            wrong(root, "the file must begin with 'feeds:'");
            return;
        }
        for (NodeTuple pair : map.getValue()) {
            if (!"feeds".equals(text(pair.getKeyNode()))) {
                wrong(pair.getKeyNode(), "unknown key '" + text(pair.getKeyNode()) + "'; the only one here is 'feeds'");
            } else if (pair.getValueNode() instanceof SequenceNode list) {
                list.getValue().forEach(this::readFeed);
            } else if (!"".equals(text(pair.getValueNode()))) {
                wrong(pair.getValueNode(), "'feeds' must be a list; begin each feed with '  - url: https://…'");
            }
        }
    }

    private void readFeed(Node node) {
        if (!(node instanceof MappingNode map)) {
            wrong(node, "a feed must have keys; write '- url: https://…'");
            return;
        }
        var values = new LinkedHashMap<String, Node>();
        map.getValue().forEach(pair -> {
            String key = String.valueOf(text(pair.getKeyNode()));
            if (values.put(key, pair.getValueNode()) != null) {
                wrong(pair.getKeyNode(), "'" + key + "' is there twice in one feed; keep one");
            }
            if (!FeedFields.KEYS.contains(key)) {
                wrong(
                        pair.getKeyNode(),
                        "unknown key '" + key + "'; allowed are " + String.join(", ", FeedFields.KEYS));
            }
        });
        ListedFeed feed = FeedFields.read(map, values, this::wrong);
        if (feed != null && feeds.putIfAbsent(feed.url(), feed) != null) {
            wrong(node, "the feed " + feed.url() + " is listed twice; remove one");
        }
    }

    private void wrong(Node node, String mistake) {
        mistakes.add(file + ":" + (node.getStartMark().getLine() + 1) + ": " + mistake);
    }

    static @Nullable String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : null;
    }
}
