package org.presswatch.parser.extract.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageDetectorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ru | Суд оштрафовал газету за статью о порте, сообщил адвокат издания.
                    ru | Порт закрыт из-за шторма
                    ru | Власти заблокировали сайт газеты
                    ru | Журналисты провели ночь в отделении полиции, их отпустили под утро без объяснений.
                    uk | Суд оштрафував газету за статтю про порт, повідомив адвокат видання.
                    uk | Порт закрито через шторм
                    uk | Уряд схвалив закон про мову та пресу
                    uk | Журналіста затримали біля суду
                    uk | Редакцію газети обшукали вдень, техніку не повернули.
                    uk | Народ та влада
                    be | Суд аштрафаваў газету за артыкул пра порт, паведаміў адвакат выдання.
                    be | Сайт заблакавалі ў краіне
                    be | Журналістку затрымалі каля суда, пра гэта паведаміла рэдакцыя.
                    be | Рэдактара пакінулі пад вартай яшчэ на месяц
                    kk | Сот порт туралы мақала үшін газетке айыппұл салды, деп хабарлады қорғаушы.
                    kk | Журналист қамауға алынды
                    kk | Бұл жаңа заң туралы не білеміз
                    ky | Сот порт тууралуу макала үчүн гезитке айып пул салды, деп билдирди жактоочу.
                    ky | Журналист түн ичинде кармалып, кийин үйүнө бошотулду
                    tg | Суд рӯзномаро барои мақола дар бораи бандар ҷарима кард, гуфт ҳимоятгар.
                    tg | Рӯзноманигор дар маҳкама ҳозир шуд
                    tt | Суд газетаны порт турындагы мәкалә өчен штрафка тартты, диде адвокат.
                    tt | Журналистны суд янында тоткарлаганнар, дип хәбәр итә редакция
                    ba | Суд гәзитте порт тураһында мәҡәлә өсөн штрафҡа тартты, тине яҡлаусы, был хаҡта гәзиттең үҙе яҙҙы.
                    bg | Съдът глоби вестника заради статия за пристанището, съобщи адвокатът.
                    sr | Суд је казнио новине због чланка о луци, саопштио је адвокат.
                    mk | Судот го казни весникот поради написот за пристаништето, соопшти адвокатот, ќе има жалба.
                    uz | Суд порт ҳақидаги мақола учун газетага жарима солди, деди ҳимоячи, у қарорга қўшилмади.
                    mn | Шүүх боомтын тухай нийтлэлээс болж сонинд торгууль ноогдуулсан гэж өмгөөлөгч нь хэлэв.
                    fa | دادگاه روزنامه را به خاطر مقاله‌ای درباره بندر جریمه کرد، وکیل گفت.
                    fa | روزنامه‌نگار بازداشت شد
                    fa | دادگاه اين روزنامه را به پرداخت جريمه محكوم كرد و گفت چاپ آن ممنوع است
                    ar | غرمت المحكمة الصحيفة بسبب مقال عن الميناء، حسبما قال المحامي.
                    ar | اعتقال صحفي في الميناء
                    ur | عدالت نے بندرگاہ پر مضمون کے لیے اخبار پر جرمانہ عائد کیا، وکیل نے کہا۔
                    ps | محکمې د بندر په اړه د مقالې له امله ورځپاڼه جریمه کړه، وکیل وویل چې دا پرېکړه ناسمه ده.
                    zh | 法院因一篇关于港口的文章对报社处以罚款，律师周三表示将提出上诉。
                    ja | 裁判所は港に関する記事をめぐり新聞社に罰金を科した。
                    ja | 新聞社に罰金、港の記事で
                    ko | 법원은 항구 기사와 관련해 신문사에 벌금을 부과했다.
                    el | Το δικαστήριο επέβαλε πρόστιμο στην εφημερίδα.
                    he | בית המשפט קנס את העיתון בגלל כתבה על הנמל.
                    ka | სასამართლომ გაზეთი დააჯარიმა პორტის შესახებ სტატიისთვის.
                    hy | Դատարանը տուգանել է թերթին նավահանգստի մասին հոդվածի համար։
                    en | The court fined the paper for an article about the port, and it will appeal, its lawyer said on Monday.
                    de | Das Gericht hat die Zeitung wegen eines Artikels über den Hafen bestraft, und sie wird sich wehren, sagte der Anwalt.
                    fr | Le tribunal a condamné le journal pour un article sur le port, et il va faire appel, selon son avocat.
                    es | El tribunal multó al periódico por un artículo sobre el puerto, y la defensa dijo que va a apelar.
                    tr | Mahkeme liman hakkındaki bir haber için gazeteye ceza verdi ve bu karar çok tartışıldı, avukat da itiraz edecek.
                    """)
    void tellsLanguages(String language, String text) {
        assertThat(LanguageDetector.detect(text)).isEqualTo(language);
    }

    /** Too little to tell: then the page's own word counts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "Порт",
                "Port news",
                "衆院解散",
                "Парад на площади",
                "В порту приняли решение о ремонте причала"
            })
    void doesNotGuess_whereATextTellsTooLittle(String text) {
        assertThat(LanguageDetector.detect(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"uk,Порт", "be,Парад", "kk,Порт", "ja,衆院解散"})
    void believesThePage_whereATextTellsTooLittle(String declared, String text) {
        Found<String> found = ArticleLanguage.of(text, Found.in(Source.META, declared + "-XX"), null);

        assertThat(found.value()).isEqualTo(declared);
        assertThat(found.source()).isEqualTo(Source.META);
    }

    @Test
    void believesTheTextMoreThanThePage_andSaysSo() {
        Found<String> found = ArticleLanguage.of(
                "Журналіста затримали біля суду, повідомила редакція.", Found.in(Source.META, "ru-RU"), null);

        assertThat(found.value()).isEqualTo("uk");
        assertThat(found.source()).isEqualTo(Source.TEXT);
        assertThat(found.confidence()).isLessThan(Found.in(Source.TEXT, "uk").confidence());
    }

    @Test
    void isSurer_whereTextAndPageAgree() {
        Found<String> found = ArticleLanguage.of(
                "Журналіста затримали біля суду, повідомила редакція.", Found.in(Source.META, "uk"), null);

        assertThat(found.confidence()).isGreaterThan(0.9);
    }
}
