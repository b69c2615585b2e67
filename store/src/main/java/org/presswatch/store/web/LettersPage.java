package org.presswatch.store.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.presswatch.operations.broker.BrokerAbsentException;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.operations.letters.LetterFilter;
import org.presswatch.operations.letters.LetterRefusedException;
import org.presswatch.operations.letters.Mending;

/** The pages of the records that a stage could not process. */
@Path("/dead-letters")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
class LettersPage {

    private static final int SHOWN = 100;
    private static final int LONGEST_VALUE = 20_000;
    private static final String BY = "page";

    private final DeadLetterBox box;
    private final Reader reader;

    LettersPage(DeadLetterBox box, Reader reader) {
        this.box = box;
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String stage, @RestQuery @Nullable String topic, @RestQuery @Nullable String reason) {
        Locale locale = reader.locale();
        Map<String, String> filters = filters(stage, topic, reason);
        var filter =
                new LetterFilter(filters.get("stage"), filters.get("topic"), filters.get("reason"), null, null, false);
        return Pages.letters(view(filter, filters, locale)).setLocale(locale);
    }

    private LettersView view(LetterFilter filter, Map<String, String> filters, Locale locale) {
        try {
            return LettersView.of(box.list(filter, SHOWN), filters, locale);
        } catch (BrokerAbsentException e) {
            return LettersView.unreachable(filters);
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance letter(@RestPath String id) {
        Locale locale = reader.locale();
        return box.find(place(id), LONGEST_VALUE)
                .map(opened -> Pages.letter(LettersView.opened(opened, locale)).setLocale(locale))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response replay(@RestPath String id) throws LetterRefusedException {
        box.replay(List.of(place(id)), Mending.NONE, BY);
        return back();
    }

    @POST
    @Path("{id}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response drop(@RestPath String id) throws LetterRefusedException {
        box.drop(List.of(place(id)), BY);
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/dead-letters")).build();
    }

    private static Map<String, String> filters(
            @Nullable String stage, @Nullable String topic, @Nullable String reason) {
        var filters = new LinkedHashMap<String, @Nullable String>();
        filters.put("stage", stage);
        filters.put("topic", topic);
        filters.put("reason", reason);
        filters.values().removeIf(value -> value == null || value.isBlank());
        return filters;
    }

    private static Place place(String id) {
        return Place.find(id).orElseThrow(NotFoundException::new);
    }
}
