package org.presswatch.parser.extract.metadata.dating;

import java.util.List;
import java.util.Locale;

/** What the words before a date say that it is the date of. */
enum DateLabel {
    PUBLISHED,
    CHANGED,
    NONE;

    private static final List<String> CHANGES = List.of(
            "updated",
            "update:",
            "modified",
            "reviewed",
            "revised",
            "edited",
            "last changed",
            "обновл",
            "измен",
            "правк",
            "оновлен",
            "змінен",
            "абноўлен",
            "зменен",
            "жаңартыл",
            "aktualisiert",
            "geändert",
            "zuletzt",
            "mis à jour",
            "mise à jour",
            "modifié",
            "actualiza",
            "modifica",
            "aggiornat",
            "atualizad",
            "bijgewerkt",
            "güncelle",
            "تحديث",
            "به‌روز",
            "بروزرسانی",
            "به روز رسانی",
            "ویرایش",
            "更新",
            "修改",
            "zaktualizowan",
            "aktualizac");

    private static final List<String> PUBLICATIONS = List.of(
            "publi",
            "posted",
            "post time",
            "post date",
            "опублик",
            "размещен",
            "опубліков",
            "апублікав",
            "жариялан",
            "veröffentlicht",
            "erschienen",
            "erstellt",
            "yayın",
            "نشر",
            "انتشار",
            "منتشر",
            "发布",
            "发表",
            "發布",
            "发稿",
            "gepubliceerd",
            "opublikowan",
            "vydáno");

    /** The last label in a text; a date's own label is the nearest before it. */
    static DateLabel in(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int change = last(lower, CHANGES);
        int publication = last(lower, PUBLICATIONS);
        if (change < 0 && publication < 0) {
            return NONE;
        }
        return change >= publication ? CHANGED : PUBLISHED;
    }

    private static int last(String text, List<String> words) {
        int last = -1;
        for (String word : words) {
            last = Math.max(last, text.lastIndexOf(word));
        }
        return last;
    }
}
