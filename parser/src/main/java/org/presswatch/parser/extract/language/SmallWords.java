package org.presswatch.parser.extract.language;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.phrases.WordBits;

/** Tells the languages in Latin letters apart by their most frequent small words. */
final class SmallWords {

    private static final int FEWEST_HITS = 4;

    private static final List<String> LANGUAGES = new ArrayList<>();
    private static final WordBits WORDS = new WordBits(1024);

    static {
        put("en", "the of and to in is that for was with on as it by at from are this have be not has his an were");
        put(
                "de",
                "der die und das den von mit für auf ist nicht ein eine dem des im sich auch es als wird sie bei nach");
        put("fr", "le la les des et en du que est pour une dans qui par sur pas au plus avec ce il sont aux été cette");
        put("es", "el la los las de que y en un una por con para del se no es al como más su lo pero sus fue");
        put("pt", "o os as de que e em um uma do da para com não no na por mais dos das se ao como foi são");
        put("it", "il lo gli le di che e un una in per con del della non è si da dei nel sono anche alla ha più");
        put("nl", "de het een van en in dat is op te zijn voor met niet die aan er om ook als bij door naar wordt");
        put("pl", "w i na z się do nie jest to że o od jak za przez po ale dla oraz tym przed był są ze");
        put("tr", "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ise değil olduğu ne en var");
        put("sv", "och att det som en på är av för med den till inte om ett har de var från men vid kan ska");
        put("no", "og det som en på er av for med den til ikke om et har de var fra men ved kan skal å");
        put("da", "og det som en på er af for med den til ikke om et har de var fra men ved kan skal at");
        put("fi", "ja on ei se että hän oli ovat mutta kun myös kuin jos tai mukaan joka sen ole olla ovat");
        put("cs", "a v se na je že to s z do o i za pro by ale jako jsou po který podle jeho byl");
        put("sk", "a v sa na je že to s z do o aj za pre by ale ako sú po ktorý podľa jeho bol");
        put("ro", "și de la în a cu pe că din pentru nu este o un mai care au fost sa ce prin");
        put("hu", "a az és hogy nem is egy volt meg de ez csak már szerint lehet mint után még vagy");
        put("hr", "i u je na se da za su od s koji to ne iz kao bi o što će nije ili");
        put("az", "və bir bu ilə üçün də da olan edib kimi sonra daha çox isə həm edilib azərbaycan olub");
        put("uz", "va bir bu bilan uchun ham deb edi bo'lgan bo'lib esa o'z yil qilish haqida");
        put("id", "yang dan di dengan untuk ini itu dari dalam pada tidak akan juga ke oleh adalah telah");
        put("vi", "và của là có được cho không trong các một với người này những đã để khi");
        put("lt", "ir kad į iš su yra tai bet ne kaip už per po apie savo buvo jau pagal");
        put("lv", "un ir ka no uz ar par arī bet kas tika tas pēc gadā lai tā kā nav");
        put("et", "ja on ei et see oli ka mis kui ning oma selle aasta või aga ole pärast");
    }

    private SmallWords() {}

    static @Nullable String detect(String text) {
        int[] hits = new int[LANGUAGES.size()];
        int words = 0;
        for (int i = 0; i < text.length(); ) {
            int end = i;
            long hash = WordBits.START;
            while (end < text.length() && isOfWord(text.charAt(end))) {
                hash = WordBits.next(hash, Character.toLowerCase(text.charAt(end)));
                end++;
            }
            if (end > i) {
                words++;
                for (int bits = WORDS.of(hash); bits != 0; bits &= bits - 1) {
                    hits[Integer.numberOfTrailingZeros(bits)]++;
                }
            }
            i = end + 1;
        }
        return best(hits, words);
    }

    private static @Nullable String best(int[] hits, int words) {
        int best = 0;
        for (int i = 1; i < hits.length; i++) {
            best = hits[i] > hits[best] ? i : best;
        }
        return hits[best] >= FEWEST_HITS && hits[best] * 12 >= words ? LANGUAGES.get(best) : null;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == '\'';
    }

    private static void put(String language, String words) {
        int bit = 1 << LANGUAGES.size();
        LANGUAGES.add(language);
        for (String word : words.split(" ")) {
            WORDS.add(word, bit);
        }
    }
}
