package org.presswatch.parser.extract.text;

import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.BlockKind;

/** Lines that stand among an article's text on many sites and belong to none: calls to subscribe, credits, bylines. */
final class Furniture {

    private static final int LONGEST_LINE = 40;
    private static final int LONGEST_CREDIT = 25;
    private static final int LONGEST_HEADING = 8;

    /** Headings of parts that are no longer the article. */
    private static final Phrases SECTIONS = new Phrases(
            "about the author", "about the authors", "about our author", "meet the author", "author bio", "about author",
            "written by", "contributors", "related", "you may also", "you might also", "you may like", "also read",
            "read more", "read next", "read also", "more from", "more stories", "more on this", "more in",
            "more like this", "more articles", "recommended", "recommended for you", "popular", "most popular", "most read",
            "trending", "latest news", "latest posts", "latest articles", "latest stories", "recent posts",
            "recent articles", "related articles", "related posts", "related stories", "other articles", "other news",
            "see also", "up next", "what to read next", "keep reading", "continue reading", "similar posts",
            "leave a reply", "leave a comment", "comments", "join the conversation", "join the discussion", "discussion",
            "post a comment", "share this", "share on", "share the", "follow us", "subscribe", "sign up", "newsletter",
            "get the latest", "stay up to date", "stay connected", "stay informed", "get in touch", "contact us",
            "advertisement", "sponsored", "tags", "filed under", "categories", "our newsletter", "join our",
            "editor's picks", "editors' picks", "explore more", "discover more", "dig deeper", 
            "support us", "thanks for reading", "liked this",
            "ready to get started", "about us", "media contact", "press contact", "quick links", "похожие", "читайте также",
            "читать также", "по теме", "материалы по теме", "другие новости", "новости по теме", "популярное",
            "комментарии", "поделиться", "подписаться", "подпишитесь", "теги", "об авторе", "последние новости",
            "лента новостей", "самое читаемое", "ещё по теме", "смотрите также", "читайте ещё", "читайте далее",
            "рекомендуем", "обсуждение", "оставить комментарий", "читайте також", "за темою", "схожі", "коментарі",
            "поділитися", "останні новини", "популярні", "чытайце таксама", "па тэме", "каментары", "ilgili haberler",
            "yorumlar", "son dakika", "benzer haberler", "اقرأ أيضا", "اقرأ أيضاً", "مواضيع ذات صلة", "التعليقات",
            "بیشتر بخوانید", "مطالب مرتبط", "相关阅读", "相关新闻", "推荐阅读", "热门", "mehr zum thema", "lesen sie auch",
            "das könnte sie", "weitere artikel", "kommentare", "verwandte", "auch interessant", "à lire aussi",
            "lire aussi", "sur le même sujet", "commentaires", "articles liés", "les plus lus", "te puede interesar",
            "lea también", "lee también", "noticias relacionadas", "más noticias", "comentarios", "leia também",
            "veja também", "leggi anche", "potrebbe interessarti", "lees ook", "czytaj także", "zobacz też");

    /** Headings of a list of the article's own parts. */
    private static final Phrases CONTENTS = new Phrases(
            "table of contents", "contents", "in this article", "on this page", "jump to", "what's inside", "содержание",
            "оглавление", "зміст", "змест", "içindekiler", "المحتويات", "فهرست", "目录", "inhalt", "inhaltsverzeichnis",
            "sommaire", "table des matières", "índice", "contenido", "sumário");

    /** Calls to do something else than read on. */
    private static final Phrases CALLS = new Phrases(
            "subscribe", "sign up", "signup", "follow us", "follow me", "join our newsletter", "join our mailing",
            "join thousands", "click here to", "click to", "download our", "download the app", "get our", "read more:",
            "read also:", "read next:", "also read:", "related:", "see also:", "more:", "watch:", "listen:", "join us on",
            "like us on", "share this", "don't miss", "advertisement", "sponsored", "already a subscriber",
            "already a member", "log in", "sign in", "create a free", "register now", "register for free",
            "enter your email", "by submitting", "by subscribing", "by signing up", "by clicking", "we respect your",
            "unsubscribe", "your email address will not", "this site uses", "this website uses", "we use cookies",
            "this site is protected by", "please enable", "all rights reserved", "copyright", "©", "this article may contain",
            "this post may contain", "this post contains", "as an amazon associate", "we may earn", "we may receive",
            "when you buy through", "if you buy", "if you purchase", "purchases made through", "affiliate disclosure",
            "disclosure:", "skip to", "back to top", "scroll to", "loading", "view all", "see all", "show more",
            "load more", "view comments", "show comments", "have a tip", "got a tip", "contact the author",
            "email the author", "support our", "donate", "reprints", "print this", "republish", "jump to", "no credit card",
            "buy now", "shop now", "book a demo", "request a demo", "get a demo", "start your free", "try it free",
            "start free", "get started", "learn more about our", "подпишитесь", "подписывайтесь", "подписаться", "читайте также:",
            "читайте нас", "следите за", "все права защищены", "нашли ошибку", "нашли опечатку", "реклама",
            "выделите ошибку", "если вы нашли ошибку", "присоединяйтесь", "поддержите", "оставьте комментарий",
            "підписуйтесь", "підпишіться", "читайте також:", "слідкуйте за", "усі права захищені", "знайшли помилку",
            "падпісвайцеся", "чытайце таксама", "bizi takip", "abone ol", "اشترك", "تابعوا", "تابعونا", "اقرأ أيضا",
            "ما را در", "به کانال", "abonnieren sie", "melden sie sich", "lesen sie auch", "abonnez-vous",
            "inscrivez-vous", "lire aussi", "à lire aussi", "suivez-nous", "suscríbete", "suscríbase", "lea también",
            "lee también", "síguenos", "assine", "leia também", "leia mais", "iscriviti", "leggi anche");

    private static final Phrases CREDITS = new Phrases(
            "photo:", "photos:", "photo by", "photograph:", "image:", "images:", "image by", "image credit", "image credits",
            "photo credit", "photo credits", "photo courtesy", "image courtesy", "credit:", "credits:", "source:",
            "illustration by", "illustration:", "video:", "getty images", "screenshot", "фото:", "фото", "иллюстрация:",
            "изображение:", "скриншот", "источник фото", "світлина:", "foto:", "bild:", "crédit", "crédits", "imagen:",
            "صورة", "عکس", "图片来源", "图源");

    private static final Phrases BYLINES = new Phrases(
            "by", "written by", "posted by", "posted on", "published", "updated", "last updated", "reviewed by",
            "medically reviewed", "fact checked", "fact-checked", "edited by", "author:", "reading time", "автор:",
            "опубликовано", "обновлено", "von", "par", "por", "publié", "publicado", "veröffentlicht");

    private Furniture() {}

    /** Whether a heading, or a short line that stands like one, opens a part that is not the article. */
    static boolean opensOtherSection(Block block) {
        boolean heading = block.kind() == BlockKind.HEADING || !block.endsSentence() || block.text().endsWith(":");
        return heading && block.words() <= LONGEST_HEADING && SECTIONS.startText(block.text());
    }

    static boolean opensContents(Block block) {
        return block.words() <= LONGEST_HEADING && !block.endsSentence() && CONTENTS.startText(block.text());
    }

    static boolean isCall(Block block) {
        return block.words() <= LONGEST_LINE && block.level() == 0 && CALLS.startText(block.text());
    }

    static boolean isCredit(Block block) {
        return block.words() <= LONGEST_CREDIT && block.level() == 0 && CREDITS.startText(block.text());
    }

    /** A line that names author or date; only before the text begins is it surely that. */
    static boolean isByline(Block block) {
        return block.words() <= LONGEST_LINE && block.level() == 0 && BYLINES.startText(block.text());
    }
}
