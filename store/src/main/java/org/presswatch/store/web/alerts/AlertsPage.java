package org.presswatch.store.web.alerts;

import java.net.URI;
import java.sql.SQLException;
import java.util.Locale;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.access.AdminOnly;
import org.presswatch.store.alert.Rehearsal;
import org.presswatch.store.alert.SavedQueries;
import org.presswatch.store.web.Reader;

/** The pages of saved queries that were made; all of them need the admin scope, as over REST. */
@Path("/alerts")
@Produces("text/html; charset=utf-8")
@AdminOnly
@RunOnVirtualThread
class AlertsPage {

    private final SavedQueries queries;
    private final Rehearsal rehearsal;
    private final Reader reader;

    AlertsPage(SavedQueries queries, Rehearsal rehearsal, Reader reader) {
        this.queries = queries;
        this.rehearsal = rehearsal;
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() throws SQLException {
        Locale locale = reader.locale();
        return AlertPages.alerts(AlertsView.of(queries.standings(), locale)).setLocale(locale);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath String id) throws SQLException {
        return AlertPages.alert(view(id)).setLocale(reader.locale());
    }

    @POST
    @Path("{id}/test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance test(@RestPath String id) throws SQLException {
        var sent = rehearsal.send(id).orElseThrow(NotFoundException::new);
        return AlertPages.alert(view(id).withTest(sent)).setLocale(reader.locale());
    }

    @POST
    @Path("{id}/switch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response turn(@RestPath String id, @RestForm @Nullable String active) throws SQLException {
        if (!queries.setActive(id, "true".equals(active))) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/alerts/" + id)).build();
    }

    @POST
    @Path("{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response delete(@RestPath String id) throws SQLException {
        queries.remove(id);
        return Response.seeOther(URI.create("/alerts")).build();
    }

    private AlertView view(String id) throws SQLException {
        var query = queries.find(id).orElseThrow(NotFoundException::new);
        return AlertView.of(query, queries.deliveries(id), reader.locale());
    }
}
