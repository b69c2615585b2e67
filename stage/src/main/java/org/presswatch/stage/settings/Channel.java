package org.presswatch.stage.settings;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.config.Config;

/**
 * A channel of SmallRye's Kafka connector, with its settings as they take effect: its own before the connector's before
 * those of every Kafka client.
 *
 * @param config where the settings are
 * @param direction {@code incoming} or {@code outgoing}
 * @param name the channel's name
 */
public record Channel(Config config, String direction, String name) {

    private static final String CONNECTOR = "smallrye-kafka";
    private static final Pattern DECLARATION =
            Pattern.compile("mp\\.messaging\\.(incoming|outgoing)\\.(\"[^\"]+\"|[^.]+)\\.connector");

    /** Every channel that names the Kafka connector, incoming ones first. */
    public static List<Channel> allIn(Config config) {
        var names = new TreeSet<String>();
        config.getPropertyNames().forEach(names::add);
        return StreamSupport.stream(names.spliterator(), false)
                .map(DECLARATION::matcher)
                .filter(Matcher::matches)
                .map(found -> new Channel(config, found.group(1), found.group(2)))
                .filter(channel ->
                        channel.find("connector").filter(CONNECTOR::equals).isPresent())
                .toList();
    }

    public boolean isIncoming() {
        return direction.equals("incoming");
    }

    /** What the channel's own keys begin with. */
    public String prefix() {
        return "mp.messaging." + direction + "." + name + ".";
    }

    /** The value in effect, or empty where the client's default is. */
    public Optional<String> find(String key) {
        return value(prefix() + key)
                .or(() -> value("mp.messaging.connector." + CONNECTOR + "." + key))
                .or(() -> value("kafka." + key));
    }

    private Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class);
    }
}
