package org.presswatch.parser.extract.date;

import java.util.HashMap;
import java.util.Map;

/** Months by their names and usual short forms in the languages of the news that we read. */
final class MonthNames {

    /** Months of the Persian solar calendar are numbered from here. */
    static final int PERSIAN = 100;

    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        gregorian("january february march april may june july august september october november december");
        gregorian("jan feb mar apr may jun jul aug sep oct nov dec");
        gregorian("jan feb mar apr may jun jul aug sept oct nov dec");
        gregorian("января февраля марта апреля мая июня июля августа сентября октября ноября декабря");
        gregorian("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь");
        gregorian("янв фев мар апр май июн июл авг сен окт ноя дек");
        gregorian("янв февр марта апр мая июня июля авг сент окт нояб дек");
        gregorian("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня");
        gregorian("січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень");
        gregorian("січ лют бер квіт трав черв лип серп вер жовт лист груд");
        gregorian(
                "студзеня лютага сакавіка красавіка траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня");
        gregorian("студзень люты сакавік красавік мая чэрвень ліпень жнівень верасень кастрычнік лістапад снежань");
        gregorian("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан");
        gregorian("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık");
        gregorian("oca şub mar nis may haz tem ağu eyl eki kas ara");
        gregorian("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر");
        gregorian("يناير فبراير مارس ابريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر");
        gregorian("جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر");
        gregorian("ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر");
        gregorian("ژانویه فوریه مارس آپریل می جون جولای آگوست سپتامبر اکتوبر نومبر دسمبر");
        put("شباط", 2);
        put("آذار", 3);
        put("نيسان", 4);
        put("أيار", 5);
        put("حزيران", 6);
        put("تموز", 7);
        put("آب", 8);
        put("أيلول", 9);
        gregorian("januar februar märz april mai juni juli august september oktober november dezember");
        gregorian("jän feb mrz apr mai jun jul aug sep okt nov dez");
        gregorian("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
        gregorian("janv févr mars avr mai juin juil août sept oct nov déc");
        gregorian("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre");
        gregorian("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
        gregorian("ene feb mar abr may jun jul ago set oct nov dic");
        gregorian("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro");
        gregorian("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre");
        gregorian("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia");
        gregorian("januari februari maart april mei juni juli augustus september oktober november december");
        gregorian("ledna února března dubna května června července srpna září října listopadu prosince");
        gregorian("januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra");
        gregorian("január február március április május június július augusztus szeptember október november december");
        gregorian("ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie");
        gregorian("januari februari mars april maj juni juli augusti september oktober november december");
        gregorian("januar februar marts april maj juni juli august september oktober november december");
        gregorian("tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta"
                + " lokakuuta marraskuuta joulukuuta");
        gregorian("siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca");
        gregorian("јануар фебруар март април мај јун јул август септембар октобар новембар децембар");
        gregorian("януари февруари март април май юни юли август септември октомври ноември декември");
        gregorian("januari februari maret april mei juni juli agustus september oktober november desember");
        gregorian("ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου"
                + " νοεμβρίου δεκεμβρίου");
        gregorian("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr");
        gregorian("yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr");
        gregorian("იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი"
                + " დეკემბერი");
        gregorian("հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի"
                + " դեկտեմբերի");
        gregorian("בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר");
        gregorian("ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר");
        gregorian("जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर");
        persian("حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت");
        persian("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند");
    }

    private MonthNames() {}

    /** 1 to 12, {@link #PERSIAN} more for a Persian month, 0 for another word. The word is in lower case. */
    static int of(String word) {
        return MONTHS.getOrDefault(word, 0);
    }

    private static void gregorian(String names) {
        number(names, 1);
    }

    private static void persian(String names) {
        number(names, PERSIAN + 1);
    }

    private static void number(String names, int first) {
        int month = first;
        for (String name : names.split(" ")) {
            put(name, month++);
        }
    }

    private static void put(String name, int month) {
        MONTHS.putIfAbsent(name, month);
    }
}
