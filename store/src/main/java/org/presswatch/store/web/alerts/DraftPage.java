package org.presswatch.store.web.alerts;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.access.AdminOnly;
import org.presswatch.store.alert.QueryText;
import org.presswatch.store.alert.SavedQuery;
import org.presswatch.store.alert.Saving;
import org.presswatch.store.read.FacetCounts;
import org.presswatch.store.read.Facets;
import org.presswatch.store.search.BadParameterException;
import org.presswatch.store.web.Format;
import org.presswatch.store.web.Links;
import org.presswatch.store.web.Reader;

/** The page on which a query is saved: what it asks for, and who is told. */
@Path("/alerts/new")
@Produces("text/html; charset=utf-8")
@AdminOnly
@RunOnVirtualThread
class DraftPage {

    private final Saving saving;
    private final Facets facets;
    private final Reader reader;

    DraftPage(Saving saving, Facets facets, Reader reader) {
        this.saving = saving;
        this.facets = facets;
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public Response draft(UriInfo uri) {
        return page(draft(new Links(uri.getQueryParameters()).to("").replaceFirst("^\\?", "")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(
            @RestForm @Nullable String query,
            @RestForm @Nullable String name,
            @RestForm @Nullable String channel,
            @RestForm @Nullable String webhook,
            @RestForm @Nullable String email)
            throws SQLException {
        // What stands in the field of a channel that was not chosen in the end says nothing.
        String where = switch (text(channel)) {
            case "webhook" -> text(webhook);
            case "email" -> text(email);
            default -> "";
        };
        try {
            Saving.Saved saved = saving.save(name, query, channel, where);
            return saved.secret() == null ? shown(saved.query()) : page(saved);
        } catch (BadParameterException e) {
            return page(draft(text(query))
                    .withInput(text(name), text(channel), where)
                    .withProblem(e.parameter(), e.getMessage() + ". " + e.cure()));
        }
    }

    private DraftView draft(String query) {
        DraftView draft = DraftView.of(query, saving.hasMail(), reader.locale());
        return count(query).map(draft::withFound).orElse(draft);
    }

    private Optional<String> count(String query) {
        try {
            FacetCounts found = facets.of(QueryText.filter(query));
            String number = Format.number(found.total(), reader.locale());
            return Optional.of(found.capped() ? number + "+" : number);
        } catch (BadParameterException e) {
            return Optional.empty();
        }
    }

    private static Response shown(SavedQuery query) {
        return Response.seeOther(URI.create("/alerts/" + query.id())).build();
    }

    /** The secret is in this one answer only. */
    private Response page(Saving.Saved saved) {
        Locale locale = reader.locale();
        AlertView view = AlertView.of(saved.query(), List.of(), locale).withSecret(saved.secret());
        return Response.ok(AlertPages.alert(view).setLocale(locale).render())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response page(DraftView view) {
        return Response.ok(AlertPages.alertNew(view).setLocale(reader.locale()).render())
                .build();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
