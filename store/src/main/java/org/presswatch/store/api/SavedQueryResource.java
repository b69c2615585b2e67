package org.presswatch.store.api;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.access.AdminOnly;
import org.presswatch.store.alert.Delivery;
import org.presswatch.store.alert.Rehearsal;
import org.presswatch.store.alert.SavedQueries;
import org.presswatch.store.alert.SavedQuery;
import org.presswatch.store.alert.Saving;
import org.presswatch.store.alert.send.Sending;
import org.presswatch.store.search.BadParameterException;

/** Saved queries for programs; all of it needs the admin scope. */
@Path("/api/saved-queries")
@Produces(MediaType.APPLICATION_JSON)
@AdminOnly
@RunOnVirtualThread
@Tag(name = "Saved queries")
class SavedQueryResource {

    /** What is sent to make one. */
    record Wanted(
            @Schema(examples = "Blocked messengers") @Nullable
            String name,

            @Schema(examples = "topic=platform-blocking&q=messenger") @Nullable
            String query,

            @Schema(examples = "webhook") @Nullable String channel,

            @Schema(examples = "https://example.org/hooks/presswatch") @Nullable
            String target) {}

    /** What is sent to stop one or let it go on. */
    record Switch(@Nullable Boolean active) {}

    /** A new one with the secret that signs its webhooks, which is shown this once. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Made(
            @JsonUnwrapped SavedQuery savedQuery, @Nullable String secret) {}

    /** How a test message went; {@code state} is {@code delivered} or {@code failed}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tested(
            String state,
            @Nullable Integer status,
            @Nullable String detail) {}

    private final SavedQueries queries;
    private final Saving saving;
    private final Rehearsal rehearsal;

    SavedQueryResource(SavedQueries queries, Saving saving, Rehearsal rehearsal) {
        this.queries = queries;
        this.saving = saving;
        this.rehearsal = rehearsal;
    }

    @GET
    @Operation(operationId = "listSavedQueries", summary = "Saved queries, the newest first")
    public List<SavedQuery> list() throws SQLException {
        return queries.all();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveQuery",
            summary = "Saves a query whose new answers are told",
            description = "From now on each article that comes to pass the query's filter is told once: to a webhook, "
                    + "signed as Standard Webhooks has it, or by e-mail. The answer has the webhook's secret, which is "
                    + "not shown again.")
    @APIResponse(responseCode = "201", description = "It is saved.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Response save(@Nullable Wanted wanted) throws SQLException {
        if (wanted == null) {
            throw new BadParameterException("body", "is missing", "Send name, query, channel and target as JSON.");
        }
        Saving.Saved saved = saving.save(wanted.name(), wanted.query(), wanted.channel(), wanted.target());
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(new Made(saved.query(), saved.secret()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSavedQuery", summary = "One saved query")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public SavedQuery get(@RestPath String id) throws SQLException {
        return queries.find(checked(id)).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "switchSavedQuery",
            summary = "Stops a saved query, or lets it go on",
            description = "One that goes on tells what came in meanwhile.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public SavedQuery put(@RestPath String id, @Nullable Switch wanted) throws SQLException {
        if (wanted == null || wanted.active() == null) {
            throw new BadParameterException("active", "is missing", "Send {\"active\": true} or false.");
        }
        if (!queries.setActive(checked(id), wanted.active())) {
            throw new NotFoundException();
        }
        return get(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteSavedQuery", summary = "Forgets a saved query and its log")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void delete(
            @Parameter(description = "The saved query's id.", example = "0d5b4b1e-6a0e-4a53-9a43-1c1e5a6f7b20")
                    @RestPath
                    String id)
            throws SQLException {
        if (!queries.remove(checked(id))) {
            throw new NotFoundException();
        }
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "What a saved query told, and what waits",
            description = "The latest first, at most 200, with the attempts and why the last one failed.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public List<Delivery> deliveries(@RestPath String id) throws SQLException {
        get(id);
        return queries.deliveries(id);
    }

    @POST
    @Path("{id}/test")
    @Operation(
            operationId = "testSavedQuery",
            summary = "Sends a test message",
            description =
                    "About a made-up article, once and at once; the webhook's `type` is `article.test`. It is not "
                            + "in the log.")
    @APIResponse(responseCode = "200", description = "How it went.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Tested test(@RestPath String id) throws SQLException {
        return switch (rehearsal.send(checked(id)).orElseThrow(NotFoundException::new)) {
            case Sending.Done done -> new Tested("delivered", done.status(), null);
            case Sending.Failed failed -> new Tested("failed", failed.status(), failed.why());
            case Sending.Refused refused -> new Tested("failed", refused.status(), refused.why());
            case Sending.Pointless pointless -> new Tested("failed", null, pointless.why());
        };
    }

    private static String checked(String id) {
        if (!id.toLowerCase(Locale.ROOT).matches("[0-9a-f-]{36}")) {
            throw new NotFoundException();
        }
        return id;
    }
}
