package org.presswatch.parser.extract.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.presswatch.parser.extract.outline.Block;

/**
 * Cuts the labels that Russian law makes publishers print: "foreign agent", "undesirable", "extremist". They say nothing
 * about what the article reports, and would make every article of a labelled outlet look like news of repression. A
 * sentence that reports such a labelling is no label and stays.
 */
public final class MandatoryNotices {

    private static final int LONGEST_REMARK = 300;
    private static final int LONGEST_FOOTNOTE_WORDS = 120;

    private static final List<String> LABELS = List.of(
            "иностранным агент",
            "иностранного агент",
            "иностранный агент",
            "иностранных агент",
            "иностранными агент",
            "иноагент",
            "ин. агент",
            "нежелательн",
            "экстремистск",
            "террористическ",
            "запрещена в рф",
            "запрещена в росси",
            "запрещено в росси",
            "запрещён в росси",
            "запрещен в росси",
            "запрещенн",
            "запрещённ",
            "foreign agent",
            "extremist organi",
            "undesirable organi");

    /** A block without any of these has no label; most have none, and are not looked at any further. */
    private static final List<String> STEMS = List.of(
            "гент",
            "ГЕНТ",
            "ежелат",
            "ЕЖЕЛАТ",
            "кстремис",
            "КСТРЕМИС",
            "еррорис",
            "ЕРРОРИС",
            "апрещ",
            "АПРЕЩ",
            "gent",
            "xtremis",
            "ndesirab");

    private static final List<String> ACTS = List.of(
            "признан",
            "внесен",
            "внесён",
            "включен",
            "включён",
            "статус",
            "запрещ",
            "выполня",
            "реестр",
            "minjust",
            "деятельност",
            "распространен",
            "произведен",
            "designated",
            "recognised",
            "recognized",
            "labelled",
            "labeled",
            "banned",
            "иноагент",
            "по версии");

    private static final List<String> WHOLE = List.of(
            "настоящий материал (информация)",
            "настоящий материал произвед",
            "данное сообщение (материал)",
            "данное сообщение создано",
            "материал создан",
            "иноагент:",
            "сообщение распространено иностранным");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private MandatoryNotices() {}

    /** The text without the labels, and the labels. */
    public static CleanedText cut(List<Block> text) {
        MandatoryNotices notices = new MandatoryNotices();
        text.forEach(notices::clean);
        return new CleanedText(notices.blocks, notices.notices);
    }

    private void clean(Block block) {
        if (!saysAny(block.text(), STEMS)) {
            blocks.add(block);
            return;
        }
        String lower = block.text().toLowerCase(Locale.ROOT);
        if (!saysAny(lower, LABELS) || lower.length() != block.text().length()) {
            blocks.add(block);
            return;
        }
        if (isNotice(block, lower)) {
            add(block.text());
            return;
        }
        Block rest = withoutRemarks(block, lower);
        if (!rest.text().isBlank()) {
            blocks.add(rest);
        }
    }

    private static boolean isNotice(Block block, String lower) {
        if (block.words() > LONGEST_FOOTNOTE_WORDS) {
            return false;
        }
        boolean footnote = lower.startsWith("*") || lower.startsWith("¹") || lower.startsWith("1 ");
        return footnote && saysAny(lower, ACTS)
                || WHOLE.stream().anyMatch(lower::startsWith)
                || isShouted(block.text()) && saysAny(lower, ACTS);
    }

    /** Cuts remarks in brackets, the last first, so that the places of those before stay. */
    private Block withoutRemarks(Block block, String lower) {
        Block rest = block;
        int close = lower.lastIndexOf(')');
        while (close > 0) {
            int open = lower.lastIndexOf('(', close);
            if (open < 0) {
                break;
            }
            String remark = lower.substring(open, close + 1);
            if (remark.length() <= LONGEST_REMARK && saysAny(remark, LABELS) && saysAny(remark, ACTS)) {
                add(block.text().substring(open + 1, close));
                int start = open > 0 && lower.charAt(open - 1) == ' ' ? open - 1 : open;
                rest = rest.without(start, close + 1);
            }
            close = lower.lastIndexOf(')', open);
        }
        return rest;
    }

    private void add(String notice) {
        String line = notice.strip();
        if (!notices.contains(line)) {
            notices.add(line);
        }
    }

    private static boolean isShouted(String text) {
        int capitals = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return 10 * capitals > 7 * letters;
    }

    private static boolean saysAny(String text, List<String> phrases) {
        for (String phrase : phrases) {
            if (text.contains(phrase)) {
                return true;
            }
        }
        return false;
    }
}
