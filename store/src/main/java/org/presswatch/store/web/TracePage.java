package org.presswatch.store.web;

import java.util.Locale;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.presswatch.operations.trace.Tracer;

/** The page of one article's way through the line. */
@Path("/trace")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
class TracePage {

    private final Tracer tracer;
    private final Reader reader;

    TracePage(Tracer tracer, Reader reader) {
        this.tracer = tracer;
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance trace(@RestQuery @Nullable String url) {
        Locale locale = reader.locale();
        return Pages.trace(view(url == null ? "" : url.strip(), locale)).setLocale(locale);
    }

    private TraceView view(String url, Locale locale) {
        return url.isEmpty()
                ? TraceView.empty()
                : tracer.trace(url).map(trace -> TraceView.of(trace, locale)).orElseGet(() -> TraceView.bad(url));
    }
}
