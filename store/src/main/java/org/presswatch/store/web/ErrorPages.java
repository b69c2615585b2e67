package org.presswatch.store.web;

import java.util.Locale;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What people see instead of the page that they asked for, in their language. */
@Singleton
public class ErrorPages {

    private final Reader reader;

    ErrorPages(Reader reader) {
        this.reader = reader;
    }

    /**
     * The page for a search that cannot be used.
     *
     * @param what is wrong with it, in English
     */
    public Response badRequest(@Nullable String what) {
        return page(400, ui().badSearch(), String.valueOf(what), "en");
    }

    public Response notFound() {
        return page(404, ui().notFound(), ui().notFoundHint());
    }

    /** The page for who may not do that. */
    public Response forbidden() {
        return page(403, ui().forbidden(), ui().forbiddenHint());
    }

    /** The page for an answer that did not come; {@code tooSlow}: because it was too much to look for. */
    public Response unavailable(boolean tooSlow) {
        return tooSlow
                ? page(503, ui().tooSlow(), ui().tooSlowHint())
                : page(503, ui().unavailable(), ui().unavailableHint());
    }

    private Response page(int status, String title, String hint) {
        return page(status, title, hint, ui().locale());
    }

    private Response page(int status, String title, String hint, String lang) {
        String page = Pages.error(title, hint, lang).setLocale(reader.locale()).render();
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page)
                .build();
    }

    private Ui ui() {
        Locale locale = reader.locale();
        return locale.equals(Locale.ENGLISH)
                ? MessageBundles.get(Ui.class)
                : MessageBundles.get(Ui.class, Localized.Literal.of(locale.toLanguageTag()));
    }
}
