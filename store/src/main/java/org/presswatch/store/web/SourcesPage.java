package org.presswatch.store.web;

import java.util.Locale;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.presswatch.store.read.Sources;

/** The page of the sites and how they do. */
@Path("/sources")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
class SourcesPage {

    private final Sources sources;
    private final Reader reader;

    SourcesPage(Sources sources, Reader reader) {
        this.sources = sources;
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance sources() {
        Locale locale = reader.locale();
        return Pages.sources(SourcesView.of(sources.page(null, Sources.MOST), locale))
                .setLocale(locale);
    }
}
