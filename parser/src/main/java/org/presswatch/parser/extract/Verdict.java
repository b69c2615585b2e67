package org.presswatch.parser.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.presswatch.parser.extract.NotAnArticle.Reason;
import org.presswatch.parser.extract.metadata.PageFacts;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.text.MainText;

/** Whether a page is an article at all. A page that a feed announced is one unless it clearly says otherwise. */
final class Verdict {

    /** A text of so many words is an article whatever else the page shows. */
    private static final int SURELY_ARTICLE = 120;

    /** An index page has so many links for each word of text. */
    private static final int LINK_WORDS_PER_WORD = 4;

    private static final int FEWEST_INDEX_LINK_WORDS = 150;

    private static final List<String> ERRORS = List.of(
            "404",
            "403 forbidden",
            "500 internal",
            "502 bad gateway",
            "503 service",
            "page not found",
            "not found",
            "access denied",
            "forbidden",
            "error 404",
            "страница не найдена",
            "ошибка 404",
            "сторінку не знайдено",
            "старонка не знойдзена",
            "seite nicht gefunden",
            "page introuvable",
            "página no encontrada",
            "sayfa bulunamadı",
            "الصفحة غير موجودة",
            "صفحه یافت نشد",
            "页面不存在",
            "service unavailable",
            "site is under maintenance");

    private static final List<String> CHALLENGES = List.of(
            "just a moment",
            "attention required",
            "checking your browser",
            "are you a robot",
            "verify you are human",
            "one more step",
            "security check",
            "ddos-guard",
            "please verify",
            "before you continue",
            "privacy consent",
            "cookie consent",
            "bot verification",
            "проверка браузера",
            "вы не робот");

    private static final List<String> LOGINS =
            List.of("log in", "login", "sign in", "вход", "войти", "авторизация", "вхід", "anmelden", "connexion");

    private Verdict() {}

    /** Why the page is no article; empty for one. */
    static Optional<Reason> findReason(Page page, Outline outline, PageFacts facts, MainText text) {
        String title = facts.title();
        if (title == null) {
            return Optional.of(Reason.NO_TEXT);
        }
        if (text.words() >= SURELY_ARTICLE) {
            return Optional.empty();
        }
        String lower = title.toLowerCase(Locale.ROOT);
        if (startsWithAny(lower, CHALLENGES)) {
            return Optional.of(Reason.CONSENT_OR_CHALLENGE);
        }
        if (startsWithAny(lower, ERRORS)) {
            return Optional.of(Reason.ERROR_PAGE);
        }
        if (LOGINS.contains(lower)) {
            return Optional.of(Reason.LOGIN_PAGE);
        }
        if (page.announcement() != null) {
            return text.words() == 0 && page.announcement().summary() == null
                    ? Optional.of(Reason.NO_TEXT)
                    : Optional.empty();
        }
        return unannounced(outline, facts, text);
    }

    private static Optional<Reason> unannounced(Outline outline, PageFacts facts, MainText text) {
        int linkWords = outline.blocks().stream().mapToInt(Block::linkWords).sum();
        boolean index = !facts.declaredArticle()
                && linkWords >= FEWEST_INDEX_LINK_WORDS
                && linkWords > LINK_WORDS_PER_WORD * text.words();
        if (index) {
            return Optional.of(Reason.INDEX_PAGE);
        }
        return text.words() == 0 ? Optional.of(Reason.NO_TEXT) : Optional.empty();
    }

    private static boolean startsWithAny(String title, List<String> starts) {
        return starts.stream().anyMatch(title::startsWith);
    }
}
