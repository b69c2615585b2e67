package org.presswatch.store.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What people see instead of the page that they asked for. */
@Singleton
public class ErrorPages {

    public Response badRequest(@Nullable String what) {
        return page(400, ui().badSearch(), String.valueOf(what));
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

    private static Response page(int status, String title, String hint) {
        TemplateInstance page = Pages.error(title, hint);
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page.render())
                .build();
    }

    private static Ui ui() {
        return MessageBundles.get(Ui.class);
    }
}
