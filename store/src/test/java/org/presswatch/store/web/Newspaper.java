package org.presswatch.store.web;

import java.util.List;
import java.util.stream.Stream;

import org.presswatch.events.ArticleClassified;
import org.presswatch.events.Fact;
import org.presswatch.store.Articles;

/** Made-up articles that look like news: several languages, both topics, none, and no date. */
public final class Newspaper {

    static final String HEADLINE = "Regulator orders providers to block Lanterna messenger within a day";

    private Newspaper() {}

    /** The second wording of the fine, whose first is among the articles. */
    static ArticleClassified corrected() {
        return Articles.at("https://harbour-post.example/fine")
                .siteName("The Harbour Post")
                .title("Court fines the newspaper Morning Bell for naming a banned group")
                .text("The city court fined the newspaper Morning Bell on Monday evening.\n\nIts editor, who was not in"
                        + " the room, will appeal.\n\nCorrection: an earlier version said that the paper had quoted the"
                        + " group.")
                .published("2026-11-24T06:10:00Z")
                .revision(2)
                .topic("media-pressure", 0.88, "actor=city court", "action=fined", "target=Morning Bell")
                .event();
    }

    public static List<ArticleClassified> articles() {
        return Stream.concat(first(), Stream.of(corrected())).toList();
    }

    private static Stream<ArticleClassified> first() {
        return Stream.of(
                        Articles.at("https://harbour-post.example/lanterna")
                                .siteName("The Harbour Post")
                                .title(HEADLINE)
                                .lead("Providers in three regions were told on Tuesday to cut off the messenger. Its"
                                        + " makers say that nobody asked them for anything before.")
                                .text(LANTERNA)
                                .published("2026-11-24T08:30:00Z")
                                .topic(
                                        "platform-blocking",
                                        0.94,
                                        "actor=communications regulator",
                                        "action=ordered internet providers to block",
                                        "target=the messenger Lanterna",
                                        "instrument=court decision")
                                .topic("media-pressure", 0.61, "actor=prosecutor", "action=fined", "target=newspaper")
                                .entity("comreg", "regulator", "Communications Regulator", "AQ")
                                .fact(new Fact(
                                        "Communications Regulator",
                                        "block",
                                        "Lanterna",
                                        "AQ",
                                        "Data Act",
                                        "2026-11",
                                        "ordered",
                                        List.of()))
                                .entity("lanterna", "platform", "Lanterna", "AQ"),
                        Articles.at("https://harbour-post.example/fine")
                                .siteName("The Harbour Post")
                                .title("Court fines the newspaper Morning Bell for quoting a banned group")
                                .text("The city court fined the newspaper Morning Bell on Monday.\n\nIts editor will"
                                        + " appeal.")
                                .published("2026-11-24T06:10:00Z")
                                .topic(
                                        "media-pressure",
                                        0.88,
                                        "actor=city court",
                                        "action=fined",
                                        "target=Morning Bell"),
                        Articles.at("https://nezavisimy.example/vpn")
                                .siteName("Независимый вестник")
                                .title("Ведомство потребовало замедлить видеосервис «Ракурс»")
                                .lead("Операторы получили предписание в понедельник вечером.")
                                .text("Надзорное ведомство потребовало замедлить видеосервис «Ракурс».\n\nКомпания"
                                        + " заявила, что не получала уведомлений.")
                                .language("ru")
                                .published("2026-11-23T19:45:00Z")
                                .topic(
                                        "platform-blocking",
                                        0.9,
                                        "actor=Надзорное ведомство",
                                        "action=потребовало замедлить",
                                        "target=видеосервис «Ракурс»"),
                        Articles.at("https://sahifa.example/hajb")
                                .siteName("الصحيفة")
                                .title("السلطات تحجب موقعا إخباريا مستقلا")
                                .text(
                                        "قررت السلطات حجب الموقع الإخباري يوم الاثنين.\n\nوقال رئيس التحرير إن القرار غير قانوني.")
                                .language("ar")
                                .published("2026-11-23T12:00:00Z")
                                .topic("platform-blocking", 0.82, "action=حجب", "target=الموقع الإخباري"),
                        Articles.at("https://bote.example/razzia")
                                .siteName("Der Bote")
                                .title("Polizei durchsucht Redaktion nach Bericht über Bauaufträge")
                                .text("Die Polizei durchsuchte am Sonntag die Redaktion.")
                                .language("de")
                                .published("2026-11-22T15:20:00Z")
                                .topic(
                                        "media-pressure",
                                        0.79,
                                        "actor=Polizei",
                                        "action=durchsuchte",
                                        "target=Redaktion"),
                        Articles.at("https://harbour-post.example/weather")
                                .siteName("The Harbour Post")
                                .title("Ferry service to the islands resumes after the storm")
                                .lead("Boats leave hourly again from Wednesday morning.")
                                .text("Boats leave hourly again.")
                                .published("2026-11-22T09:00:00Z"),
                        Articles.at("https://quotidien.example/journaliste")
                                .siteName("Le Quotidien du Port")
                                .title("Une journaliste convoquée par le parquet pour son enquête sur le port")
                                .text("Le parquet a convoqué une journaliste.")
                                .language("fr")
                                .published("2026-11-21T10:30:00Z")
                                .topic(
                                        "media-pressure",
                                        0.73,
                                        "actor=parquet",
                                        "action=convoqué",
                                        "target=journaliste"),
                        Articles.at("https://haber.example/erisim")
                                .siteName("Liman Haber")
                                .title("Mahkeme haber sitesine erişim engeli getirdi")
                                .text("Mahkeme haber sitesine erişim engeli getirdi.")
                                .language("tr")
                                .published("2026-11-20T07:00:00Z")
                                .topic("platform-blocking", 0.85, "actor=Mahkeme", "action=erişim engeli"))
                .map(Articles::event);
    }

    private static final String LANTERNA = """
            The communications regulator on Tuesday ordered internet providers to block the messenger Lanterna in three \
            regions, saying that the company had ignored a court decision of last spring.

            Lanterna has eleven million users. Its makers said in a statement that no letter had reached them, and that \
            they had learned of the order from a reporter's call.

            “We will not hand over anybody's messages,” the company wrote. It advised its users to turn on the built-in \
            relay, which in earlier cases kept the service going for most of them.

            The order came a week after a prosecutor fined the newspaper that first wrote about the decision. Two of its \
            reporters have since left the country, and a third has been called in as a witness.

            Providers have until Wednesday evening to comply. One of them, which asked not to be named, said that the \
            equipment for it had been in place since the summer.""";
}
