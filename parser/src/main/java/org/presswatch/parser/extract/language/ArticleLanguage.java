package org.presswatch.parser.extract.language;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The language of an article: what the text shows, and only where that is silent what the page declares. */
public final class ArticleLanguage {

    private ArticleLanguage() {}

    /**
     * The language's BCP 47 primary subtag.
     *
     * @param declared what the page declares about itself
     * @param announced what the feed says
     */
    public static @Nullable String of(String text, @Nullable String declared, @Nullable String announced) {
        String detected = LanguageDetector.detect(text);
        String said = normal(declared) != null ? normal(declared) : normal(announced);
        if (detected == null) {
            return said;
        }
        return said != null && LanguageDetector.areAlike(said, detected) ? said : detected;
    }

    private static @Nullable String normal(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String primary = code.trim().toLowerCase(Locale.ROOT).split("[-_]")[0];
        return switch (primary) {
            case "ua" -> "uk";
            case "by" -> "be";
            case "kz" -> "kk";
            case "iw" -> "he";
            default -> primary.matches("[a-z]{2,3}") ? primary : null;
        };
    }
}
