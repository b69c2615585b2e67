package org.presswatch.operations.letters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Bytes that anybody may have written, as text that a terminal or page can show safely. */
final class ReadableValue {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_STRING = 300;
    private static final int LONGEST_LINE = 1_000;
    private static final int DUMPED = 512;
    private static final int DUMP_WIDTH = 16;
    private static final String SHORTENED = "… (%,d %s in all)";

    private ReadableValue() {}

    /** @param longest characters of the whole text; without a limit nothing inside is shortened either */
    static String of(byte[] value, int longest) {
        if (value.length == 0) {
            return "(empty)";
        }
        try {
            String text = decoded(value);
            return cut(harmless(prettyOr(text, longest), true), longest);
        } catch (CharacterCodingException e) {
            return dump(value);
        }
    }

    /** The same in one line. */
    static String line(byte[] value) {
        try {
            return cut(harmless(decoded(value), false), LONGEST_LINE);
        } catch (CharacterCodingException e) {
            return "0x" + HexFormat.of().formatHex(value, 0, Math.min(value.length, LONGEST_LINE / 2));
        }
    }

    private static String decoded(byte[] value) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    }

    private static String prettyOr(String text, int longest) {
        try {
            JsonNode tree = JSON.readTree(text);
            if (tree == null || tree.isMissingNode()) {
                return text;
            }
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(longest == Integer.MAX_VALUE ? tree : shortened(tree));
        } catch (JsonProcessingException | StackOverflowError e) {
            return text;
        }
    }

    private static JsonNode shortened(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                Iterator<Map.Entry<String, JsonNode>> fields = object.fields();
                while (fields.hasNext()) {
                    Map.Entry<String, JsonNode> field = fields.next();
                    field.setValue(shortened(field.getValue()));
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, shortened(array.get(i)));
                }
            }
            case TextNode text
            when text.textValue().length() > LONGEST_STRING -> {
                return TextNode.valueOf(cut(text.textValue(), LONGEST_STRING));
            }
            default -> {}
        }
        return node;
    }

    /** Without what moves a terminal's cursor or turns the direction of reading. */
    private static String harmless(String text, boolean linesToo) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean isLine = point == '\n' || point == '\t';
            if (isLine && linesToo) {
                shown.appendCodePoint(point);
            } else if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                shown.append("\\u%04x".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest) + SHORTENED.formatted(text.length(), "characters");
    }

    private static String dump(byte[] value) {
        var dump = new StringBuilder();
        int shown = Math.min(value.length, DUMPED);
        for (int from = 0; from < shown; from += DUMP_WIDTH) {
            int to = Math.min(shown, from + DUMP_WIDTH);
            dump.append(
                    "%06x  %-47s  ".formatted(from, HexFormat.ofDelimiter(" ").formatHex(value, from, to)));
            for (int i = from; i < to; i++) {
                dump.append(value[i] >= ' ' && value[i] < 127 ? (char) value[i] : '.');
            }
            dump.append('\n');
        }
        return shown == value.length ? dump.toString() : dump + SHORTENED.formatted(value.length, "bytes");
    }
}
