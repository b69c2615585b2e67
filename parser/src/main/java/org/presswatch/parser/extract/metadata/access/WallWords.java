package org.presswatch.parser.extract.metadata.access;

import java.util.List;

/** How walls are called in markup and what they say to readers. */
final class WallWords {

    static final int SHORTEST_CALL = 8;

    /** One of these is in each of the calls. */
    static final Stems STEMS = new Stems(List.of(
            "ubscri",
            "UBSCRI",
            "his article",
            "day free trial",
            "одписк",
            "одписч",
            "ередплат",
            "адпісчык",
            "bonn",
            "dem Abo",
            "iesen Artikel",
            "uscriptor",
            "ssinante",
            "bbonati",
            "renumerat",
            "bone ol",
            "bonelere",
            "شترك",
            "مشترک",
            "اشتراک",
            "订阅后阅",
            "订阅以继",
            "订阅用户",
            "訂閱後閱",
            "付费阅读",
            "有料会員",
            "구독자 전"));

    static final List<String> SUBSCRIPTIONS = List.of(
            "subscriber",
            "subscription",
            "подписк",
            "подписчик",
            "передплат",
            "падпіс",
            "abonnent",
            "abonnement",
            "abonné",
            "suscriptor",
            "suscripción",
            "assinante",
            "abbonat",
            "prenumerat",
            "abonelik",
            "اشتراك",
            "اشتراک",
            "订阅",
            "會員",
            "会員");

    /** The same names where they say that there is no wall, or prepare for one. */
    static final List<String> NO_WALLS =
            List.of("no-paywall", "nopaywall", "paywall-free", "without-paywall", "not-paywall", "paywall-off");

    /** Said only where the rest of an article costs; a call to subscribe to a newsletter is none. */
    static final List<String> CALLS = List.of(
            "subscribe to read",
            "subscribe to continue reading",
            "subscribe to keep reading",
            "subscribe now to read",
            "subscribe to unlock",
            "to continue reading this article",
            "to read the full article, subscribe",
            "to read the rest of this article",
            "this article is for subscribers",
            "this article is reserved for subscribers",
            "this content is for subscribers",
            "this story is for subscribers",
            "available to subscribers only",
            "only available to subscribers",
            "exclusively for subscribers",
            "this post is for paid subscribers",
            "this post is for paying subscribers",
            "keep reading with a 7-day free trial",
            "already a subscriber? log in",
            "already a subscriber? sign in",
            "материал доступен только подписчикам",
            "материал доступен по подписке",
            "доступно только по подписке",
            "доступно только подписчикам",
            "полный текст доступен подписчикам",
            "чтобы прочитать полностью, оформите подписку",
            "оформите подписку, чтобы читать",
            "оформите подписку, чтобы прочитать",
            "продолжение доступно подписчикам",
            "матеріал доступний лише передплатникам",
            "доступно лише передплатникам",
            "доступно тільки для передплатників",
            "оформіть передплату, щоб читати",
            "матэрыял даступны толькі падпісчыкам",
            "diesen artikel lesen sie mit",
            "um diesen artikel zu lesen",
            "weiterlesen mit dem abo",
            "nur für abonnenten",
            "exklusiv für abonnenten",
            "article réservé aux abonnés",
            "cet article est réservé aux abonnés",
            "la suite est réservée aux abonnés",
            "contenido exclusivo para suscriptores",
            "solo para suscriptores",
            "articolo riservato agli abbonati",
            "conteúdo exclusivo para assinantes",
            "artykuł dostępny tylko dla prenumeratorów",
            "dostępne tylko dla prenumeratorów",
            "bu haber abonelere özel",
            "bu içerik abonelere özeldir",
            "devamını okumak için abone olun",
            "هذا المحتوى للمشتركين فقط",
            "اشترك لقراءة المزيد",
            "للمشتركين فقط",
            "ویژه مشترکان",
            "برای خواندن ادامه مطلب اشتراک",
            "订阅后阅读全文",
            "订阅以继续阅读",
            "付费阅读全文",
            "仅限订阅用户",
            "訂閱後閱讀全文",
            "この記事は有料会員限定",
            "有料会員限定です",
            "구독자 전용");

    private WallWords() {}
}
