package org.presswatch.parser.extract.language;

/** Tells the languages in Cyrillic letters apart by the letters that only some of them have. */
final class CyrillicLanguages {

    private CyrillicLanguages() {}

    static String detect(LetterCounts letters) {
        int all = letters.cyrillic();
        if (letters.count("әғқңөұүһ") * 50 > all) {
            return letters.count("әғқ") * 100 > all ? "kk" : letters.count("ңөү") * 100 > all ? "ky" : "tt";
        }
        if (letters.count("ўқғҳ") * 40 > all && letters.count("ҳқғ") * 100 > all) {
            return letters.count("ӣӯҷ") > 0 ? "tg" : "uz";
        }
        if (letters.count("ӣӯҷ") * 200 > all) {
            return "tg";
        }
        if (letters.count("ђћџљњј") * 50 > all) {
            return letters.count("ѓќѕ") > letters.count("ђћ") ? "mk" : "sr";
        }
        if (letters.count("ў") * 200 > all && letters.count("и") * 200 < all) {
            return "be";
        }
        if (letters.count("їєґі") * 50 > all && letters.count("ыэъё") * 200 < all) {
            return "uk";
        }
        if (letters.count("і") * 50 > all) {
            return letters.count("ыэў") > letters.count("їєи") ? "be" : "uk";
        }
        boolean bulgarian = letters.count("ъ") * 100 > all && letters.count("ыэё") * 500 < all;
        return bulgarian ? "bg" : "ru";
    }
}
