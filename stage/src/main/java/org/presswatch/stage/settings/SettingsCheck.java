package org.presswatch.stage.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.config.Config;

/** Looks through the settings that are in effect for each Kafka client of the process. */
public final class SettingsCheck {

    private SettingsCheck() {}

    /**
     * Checks every channel of SmallRye's Kafka connector.
     *
     * @throws UnsafeSettingsException if one of them can lose records
     */
    public static void channels(Config config) {
        var violations = new ArrayList<String>();
        for (Channel channel : Channel.allIn(config)) {
            if (channel.isIncoming()) {
                incoming(channel, violations);
            } else {
                check(channel, "", SafeSetting.PRODUCER, violations);
                check(channel, "", SafeSetting.OUTGOING_CHANNEL, violations);
            }
        }
        refuse(violations);
    }

    /**
     * Checks the clients of a transactional loop.
     *
     * @throws UnsafeSettingsException if one of them can lose records
     */
    public static void clients(Map<String, Object> consumer, Map<String, Object> producer) {
        var violations = new ArrayList<String>();
        SafeSetting.CONSUMER.forEach(setting ->
                setting.violation("consumer: ", text(consumer, setting.key())).ifPresent(violations::add));
        SafeSetting.PRODUCER.forEach(setting ->
                setting.violation("producer: ", text(producer, setting.key())).ifPresent(violations::add));
        refuse(violations);
    }

    private static void incoming(Channel channel, List<String> violations) {
        check(channel, "", SafeSetting.CONSUMER, violations);
        check(channel, "", SafeSetting.INCOMING_CHANNEL, violations);
        if (channel.find("group.id").isEmpty()) {
            violations.add(channel.prefix()
                    + "group.id is not set: each start would be a new group. Set it to presswatch-<service>.");
        }
        if (channel.find("failure-strategy").filter("dead-letter-queue"::equals).isPresent()) {
            check(channel, SafeSetting.DEAD_LETTER_PREFIX, SafeSetting.DEAD_LETTER_QUEUE, violations);
        }
    }

    private static void check(Channel channel, String prefix, List<SafeSetting> settings, List<String> violations) {
        for (SafeSetting setting : settings) {
            setting.violation(
                            channel.prefix() + prefix,
                            channel.find(prefix + setting.key()).orElse(null))
                    .ifPresent(violations::add);
        }
    }

    private static String text(Map<String, Object> settings, String key) {
        return settings.containsKey(key) ? Objects.toString(settings.get(key)) : null;
    }

    private static void refuse(List<String> violations) {
        if (!violations.isEmpty()) {
            throw new UnsafeSettingsException(violations);
        }
    }
}
