package org.presswatch.parser.extract.language;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;

/** The language of an article: what the text shows, and only where that is silent what the page declares. */
public final class ArticleLanguage {

    private ArticleLanguage() {}

    /**
     * The language's BCP 47 primary subtag.
     *
     * @param declared what the page declares about itself
     * @param announced what the feed says
     */
    public static @Nullable Found<String> of(
            String text, @Nullable Found<String> declared, @Nullable String announced) {
        String detected = LanguageDetector.detect(text);
        Found<String> said = said(declared, announced);
        if (detected == null) {
            return said;
        }
        if (said != null && LanguageDetector.areAlike(said.value(), detected)) {
            return said.confirmedBy(Source.TEXT);
        }
        Found<String> shown = Found.in(Source.TEXT, detected);
        return said == null ? shown : shown.doubted();
    }

    private static @Nullable Found<String> said(@Nullable Found<String> declared, @Nullable String announced) {
        String own = declared == null ? null : normal(declared.value());
        if (own != null) {
            return declared.with(own);
        }
        String code = normal(announced);
        return code == null ? null : Found.in(Source.FEED, code);
    }

    private static @Nullable String normal(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String primary = code.trim().toLowerCase(Locale.ROOT).split("[-_,; ]")[0];
        return switch (primary) {
            case "ua" -> "uk";
            case "by" -> "be";
            case "kz" -> "kk";
            case "iw" -> "he";
            default -> primary.matches("[a-z]{2,3}") ? primary : null;
        };
    }
}
