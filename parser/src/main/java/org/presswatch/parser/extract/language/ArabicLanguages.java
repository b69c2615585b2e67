package org.presswatch.parser.extract.language;

/** Tells the languages in Arabic letters apart by the letters that only some of them have. */
final class ArabicLanguages {

    private ArabicLanguages() {}

    static String detect(LetterCounts letters) {
        int all = letters.arabic();
        if (letters.has("ټډړښځڅ", 100, all)) {
            return "ps";
        }
        if (letters.has("ٹڈڑںے", 60, all)) {
            return "ur";
        }
        if (letters.has("ێۆڵڕە", 30, all)) {
            return "ckb";
        }
        if (letters.has("ۋۈېڭ", 40, all)) {
            return "ug";
        }
        boolean persian = letters.count("پچژگ") > letters.count("ةىأإ");
        return persian || letters.count("یک") > 2 * letters.count("يىك") ? "fa" : "ar";
    }
}
