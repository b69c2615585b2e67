package org.presswatch.fetcher.listing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.url.UrlNormaliser;
import org.yaml.snakeyaml.nodes.Node;

/** The fields of one feed in {@code feeds.yaml}. */
final class FeedFields {

    static final List<String> KEYS = Stream.concat(
                    List.of("url", "name", "interval", "language", "country", "kind").stream(),
                    AccessFields.KEYS.stream())
            .toList();

    private static final Pattern INTERVAL = Pattern.compile("([0-9]{1,6})\\s*([smhd])");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*");
    private static final Pattern COUNTRY = Pattern.compile("[a-zA-Z]{2}");
    private static final Duration LONGEST = Duration.ofDays(30);

    private FeedFields() {}

    /** The feed, or null after a mistake was reported that leaves none. */
    static @Nullable ListedFeed read(Node feed, Map<String, Node> values, BiConsumer<Node, String> wrong) {
        String url = YamlListing.text(values.get("url"));
        if (url == null || url.isEmpty()) {
            wrong.accept(feed, "this feed has no 'url'; add one, beginning with http:// or https://");
            return null;
        }
        if (UrlNormaliser.normalise(url).isEmpty()) {
            wrong.accept(
                    values.get("url"),
                    "'" + url + "' is no address of a feed; it must begin with http:// or https://"
                            + " and have no user name");
            return null;
        }
        return new ListedFeed(
                url,
                YamlListing.text(values.get("name")),
                interval(values.get("interval"), wrong),
                matching(values.get("language"), LANGUAGE, "language", "a tag like en or pt-BR", wrong),
                matching(values.get("country"), COUNTRY, "country", "two letters like DE", wrong),
                isPage(values.get("kind"), wrong),
                AccessFields.read(values, wrong));
    }

    private static boolean isPage(@Nullable Node node, BiConsumer<Node, String> wrong) {
        String kind = node == null ? "feed" : String.valueOf(YamlListing.text(node));
        if (!kind.equals("feed") && !kind.equals("page")) {
            wrong.accept(node, "'kind' must be feed, or page for a page whose links are the entries");
        }
        return kind.equals("page");
    }

    private static @Nullable Duration interval(@Nullable Node node, BiConsumer<Node, String> wrong) {
        if (node == null) {
            return null;
        }
        Matcher parts = INTERVAL.matcher(String.valueOf(YamlListing.text(node)));
        Duration interval = parts.matches() ? duration(Long.parseLong(parts.group(1)), parts.group(2)) : Duration.ZERO;
        if (interval.isZero() || interval.compareTo(LONGEST) > 0) {
            wrong.accept(node, "'interval' must be a number with a unit, like 90s, 15m or 2h, at most 30d");
            return null;
        }
        return interval;
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static @Nullable String matching(
            @Nullable Node node, Pattern pattern, String key, String form, BiConsumer<Node, String> wrong) {
        if (node == null) {
            return null;
        }
        String text = String.valueOf(YamlListing.text(node));
        if (!pattern.matcher(text).matches()) {
            wrong.accept(node, "'" + key + "' must be " + form + "; put quotes around no, which YAML reads as false");
            return null;
        }
        return text;
    }
}
