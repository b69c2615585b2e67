package org.presswatch.store.web;

import java.util.List;

import org.presswatch.events.ArticleClassified;
import org.presswatch.store.Articles;

/** Made-up articles of the weeks before those of the {@link Newspaper}, so that there is something to draw over time. */
public final class Archive {

    private static final String B = "platform-blocking";
    private static final String M = "media-pressure";

    private Archive() {}

    /** A day of October or November, the site, the topic, the headline and the words of it that earned the topic. */
    private record Line(String day, Site site, String topic, String title, String... evidence) {

        ArticleClassified event() {
            String slug = day + "-" + Integer.toHexString(title.hashCode());
            return Articles.at("https://" + site.host + "/" + slug)
                    .siteName(site.name)
                    .language(site.language)
                    .title(title)
                    .text(title + ".")
                    .published("2026-" + day + "T" + (10 + Math.floorMod(title.hashCode(), 10)) + ":15:00Z")
                    .topic(topic, 0.62 + Math.floorMod(title.hashCode(), 35) / 100.0, evidence)
                    .event();
        }
    }

    private enum Site {
        HARBOUR("harbour-post.example", "The Harbour Post", "en"),
        LEDGER("northern-ledger.example", "Northern Ledger", "en"),
        VESTNIK("nezavisimy.example", "Независимый вестник", "ru"),
        QUOTIDIEN("quotidien.example", "Le Quotidien du Port", "fr"),
        HABER("haber.example", "Liman Haber", "tr"),
        ANZEIGER("anzeiger.example", "Hafen-Anzeiger", "de"),
        FARO("elfaro.example", "El Faro del Sur", "es");

        private final String host;
        private final String name;
        private final String language;

        Site(String host, String name, String language) {
            this.host = host;
            this.name = name;
            this.language = language;
        }
    }

    static List<ArticleClassified> articles() {
        return List.of(
                        line(
                                "11-19",
                                Site.LEDGER,
                                B,
                                "Appeals court lets the ministry keep Wavecast blocked",
                                "actor=ministry",
                                "action=blocked",
                                "target=Wavecast"),
                        line(
                                "11-19",
                                Site.VESTNIK,
                                M,
                                "Редактора «Утренней почты» задержали после обыска",
                                "action=задержали",
                                "target=Редактора «Утренней почты»"),
                        line(
                                "11-18",
                                Site.FARO,
                                M,
                                "La fiscalía acusa a dos reporteros por revelar el contrato del puerto",
                                "actor=fiscalía",
                                "action=acusa",
                                "target=dos reporteros"),
                        line(
                                "11-17",
                                Site.HARBOUR,
                                B,
                                "Operators slow video service Rakurs for a third week",
                                "actor=Operators",
                                "action=slow",
                                "target=video service Rakurs"),
                        line(
                                "11-17",
                                Site.HABER,
                                B,
                                "Bakanlık üç haber sitesine erişimi engelledi",
                                "actor=Bakanlık",
                                "action=erişimi engelledi",
                                "target=üç haber sitesine"),
                        line(
                                "11-16",
                                Site.ANZEIGER,
                                M,
                                "Gericht verbietet Lokalzeitung die Berichte über den Hafenausbau",
                                "actor=Gericht",
                                "action=verbietet",
                                "target=Lokalzeitung"),
                        line(
                                "11-14",
                                Site.VESTNIK,
                                B,
                                "Суд оштрафовал мессенджер «Лантерна» за отказ удалить каналы",
                                "actor=Суд",
                                "action=оштрафовал",
                                "target=мессенджер «Лантерна»"),
                        line(
                                "11-13",
                                Site.LEDGER,
                                M,
                                "Police seize laptops in raid on the weekly Open Quay",
                                "actor=Police",
                                "action=raid",
                                "target=weekly Open Quay"),
                        line(
                                "11-12",
                                Site.QUOTIDIEN,
                                B,
                                "Le régulateur menace de bloquer la plateforme Vitrine",
                                "actor=régulateur",
                                "action=menace de bloquer",
                                "target=plateforme Vitrine"),
                        line(
                                "11-11",
                                Site.HARBOUR,
                                M,
                                "Radio Strand loses its licence a month before the vote",
                                "target=Radio Strand",
                                "action=loses its licence"),
                        line(
                                "11-10",
                                Site.VESTNIK,
                                B,
                                "Провайдерам велели ограничить звонки в мессенджерах",
                                "action=велели ограничить",
                                "target=мессенджерах"),
                        line(
                                "11-10",
                                Site.FARO,
                                B,
                                "Un juez ordena cortar el acceso a la red Murmullo",
                                "actor=juez",
                                "action=ordena cortar el acceso",
                                "target=red Murmullo"),
                        line(
                                "11-08",
                                Site.HABER,
                                M,
                                "Gazeteci Deniz Ak ifadeye çağrıldı",
                                "target=Gazeteci Deniz Ak",
                                "action=ifadeye çağrıldı"),
                        line(
                                "11-06",
                                Site.LEDGER,
                                B,
                                "Mobile internet cut in four districts during the march",
                                "action=cut",
                                "target=Mobile internet"),
                        line(
                                "11-05",
                                Site.LEDGER,
                                B,
                                "Watchdog orders app stores to remove two VPN services",
                                "actor=Watchdog",
                                "action=orders app stores to remove",
                                "target=two VPN services"),
                        line(
                                "11-05",
                                Site.ANZEIGER,
                                B,
                                "Ministerium will Messenger zur Herausgabe von Chats zwingen",
                                "actor=Ministerium",
                                "action=zwingen",
                                "target=Messenger"),
                        line(
                                "11-03",
                                Site.HARBOUR,
                                M,
                                "Reporter barred from parliament after corruption story",
                                "target=Reporter",
                                "action=barred from parliament"),
                        line(
                                "11-02",
                                Site.QUOTIDIEN,
                                M,
                                "Perquisition au domicile d’un photographe de presse",
                                "action=Perquisition",
                                "target=photographe de presse"),
                        line(
                                "10-30",
                                Site.VESTNIK,
                                M,
                                "Издание «Берег» внесли в список иностранных агентов",
                                "target=Издание «Берег»",
                                "action=внесли в список иностранных агентов"),
                        line(
                                "10-28",
                                Site.LEDGER,
                                B,
                                "Regulator blocks encyclopaedia page on the harbour strike",
                                "actor=Regulator",
                                "action=blocks",
                                "target=encyclopaedia page"),
                        line(
                                "10-26",
                                Site.HARBOUR,
                                B,
                                "Court suspends order against the forum Long Pier",
                                "actor=Court",
                                "action=order against",
                                "target=forum Long Pier"),
                        line(
                                "10-23",
                                Site.FARO,
                                M,
                                "Cierran la emisora comunitaria Marea tras una inspección",
                                "action=Cierran",
                                "target=emisora comunitaria Marea"),
                        line(
                                "10-21",
                                Site.VESTNIK,
                                B,
                                "Сайт «Карта отключений» заблокирован без решения суда",
                                "target=Сайт «Карта отключений»",
                                "action=заблокирован"),
                        line(
                                "10-17",
                                Site.HABER,
                                M,
                                "Yerel gazeteye ilan kesme cezası",
                                "target=Yerel gazeteye",
                                "action=ilan kesme cezası"))
                .stream()
                .map(Line::event)
                .toList();
    }

    private static Line line(String day, Site site, String topic, String title, String... evidence) {
        return new Line(day, site, topic, title, evidence);
    }
}
