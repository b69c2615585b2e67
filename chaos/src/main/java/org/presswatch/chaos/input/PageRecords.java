package org.presswatch.chaos.input;

import java.util.Arrays;
import java.util.Optional;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The record of each item, sound or poisoned. */
public final class PageRecords {

    /** Header that names the kind of a poisoned record; a dead letter keeps it. */
    public static final String POISON = "chaos-poison";

    private static final String SOURCE = "/presswatch/chaos";
    private static final int TOO_LARGE = 2 * 1024 * 1024 + 1;
    private static final int NESTED = 200_000;

    private PageRecords() {}

    public static ProducerRecord<String, byte[]> of(Item item) {
        if (item.poison() == null) {
            return sound(item);
        }
        ProducerRecord<String, byte[]> record = poisoned(item, item.poison());
        record.headers().add(POISON, item.poison().label().getBytes(UTF_8));
        return record;
    }

    /** The reason that the dead letter of that kind must have, or empty where it is accepted. */
    public static Optional<String> reasonOf(String label) {
        return Arrays.stream(PoisonKind.values())
                .filter(kind -> kind.label().equals(label))
                .findAny()
                .flatMap(PoisonKind::findReason);
    }

    /** What a poisoned record should have been. */
    public static ProducerRecord<String, byte[]> sound(Item item) {
        return EventRecords.write(Topics.PAGES_FETCHED, Pages.page(item.article(), item.revision()), SOURCE);
    }

    private static ProducerRecord<String, byte[]> poisoned(Item item, PoisonKind kind) {
        ProducerRecord<String, byte[]> sound = sound(item);
        return switch (kind) {
            case TRUNCATED_JSON -> withValue(sound, Arrays.copyOf(sound.value(), sound.value().length / 2));
            case WRONG_VERSION -> wrongVersion(sound);
            case NUL_AND_SURROGATES -> withValue(sound, unclean(item).getBytes(UTF_8));
            case TOO_LARGE -> withHtml(item, Pages.html(item.article(), 1), TOO_LARGE);
            case UNKNOWN_FIELDS -> withValue(sound, withUnknownFields(sound.value()));
            case WRONG_KEY ->
                new ProducerRecord<>(sound.topic(), null, "not-" + sound.key(), sound.value(), sound.headers());
            case EMPTY_VALUE -> withValue(sound, new byte[0]);
            case NESTED_TAGS -> {
                String nested = "<div>".repeat(NESTED) + Pages.html(item.article(), 1);
                yield withHtml(item, nested, nested.length());
            }
        };
    }

    private static ProducerRecord<String, byte[]> wrongVersion(ProducerRecord<String, byte[]> sound) {
        sound.headers().remove("ce_type");
        sound.headers().add("ce_type", "org.presswatch.page.fetched.v99".getBytes(UTF_8));
        return sound;
    }

    private static String unclean(Item item) {
        String html = Pages.html(item.article(), 1).replace("harbour", "harb\0our");
        String json = new String(
                EventRecords.write(Topics.PAGES_FETCHED, Pages.page(item.article(), 1, html), SOURCE)
                        .value(),
                UTF_8);
        return json.replace("of the harbour town", "of the \\u0000harbour\\ud800 town\\udc00");
    }

    private static byte[] withUnknownFields(byte[] json) {
        String text = new String(json, UTF_8);
        return ("{\"fieldOfTheFuture\":{\"deep\":[1,2,{\"deeper\":null}]},\"another\":\"one\"," + text.substring(1))
                .getBytes(UTF_8);
    }

    private static ProducerRecord<String, byte[]> withHtml(Item item, String html, int length) {
        String padded = html + " ".repeat(Math.max(0, length - html.length()));
        return EventRecords.write(Topics.PAGES_FETCHED, Pages.page(item.article(), 1, padded), SOURCE);
    }

    private static ProducerRecord<String, byte[]> withValue(ProducerRecord<String, byte[]> record, byte[] value) {
        return new ProducerRecord<>(record.topic(), null, record.key(), value, record.headers());
    }
}
