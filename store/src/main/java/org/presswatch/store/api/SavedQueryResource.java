package org.presswatch.store.api;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.StoreConfig;
import org.presswatch.store.access.AdminOnly;
import org.presswatch.store.alert.Delivery;
import org.presswatch.store.alert.QueryText;
import org.presswatch.store.alert.SavedQueries;
import org.presswatch.store.alert.SavedQuery;
import org.presswatch.store.alert.SavedQuery.Channel;
import org.presswatch.store.alert.send.MailSender;
import org.presswatch.store.alert.send.Signature;
import org.presswatch.store.alert.send.TargetRules;
import org.presswatch.store.search.BadParameterException;

/** Saved queries for programs; all of it needs the admin scope. */
@Path("/api/saved-queries")
@Produces(MediaType.APPLICATION_JSON)
@AdminOnly
@RunOnVirtualThread
@Tag(name = "Saved queries")
class SavedQueryResource {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_QUERY = 4_000;

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

    private final SavedQueries queries;
    private final TargetRules rules;
    private final Clock clock;
    private final boolean hasMail;

    SavedQueryResource(SavedQueries queries, TargetRules rules, Clock clock, StoreConfig config) {
        this.queries = queries;
        this.rules = rules;
        this.clock = clock;
        this.hasMail = config.alerts().mail().host().isPresent();
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
        Channel channel = channel(wanted.channel());
        String query = text("query", wanted.query() == null ? "" : wanted.query(), 0, LONGEST_QUERY);
        QueryText.filter(query);
        String target = text("target", wanted.target(), 1, LONGEST_QUERY);
        byte @Nullable [] secret = null;
        if (channel == Channel.WEBHOOK) {
            rules.check(target);
            secret = Signature.newSecret();
        } else {
            MailSender.check(target);
        }
        var saved = new SavedQuery(
                UUID.randomUUID().toString(),
                text("name", wanted.name(), 1, LONGEST_NAME),
                query,
                channel,
                target,
                true,
                null,
                clock.instant());
        queries.add(saved, secret);
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(new Made(saved, secret == null ? null : Signature.shown(secret)))
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
    public void delete(@RestPath String id) throws SQLException {
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

    private Channel channel(@Nullable String code) {
        Channel channel = null;
        for (Channel known : Channel.values()) {
            if (known.code().equals(code)) {
                channel = known;
            }
        }
        if (channel == null) {
            throw new BadParameterException("channel", "is none of those known", "Use webhook or email.");
        }
        if (channel == Channel.EMAIL && !hasMail) {
            throw new BadParameterException(
                    "channel", "email has no mail server here", "Set STORE_ALERTS_MAIL_HOST, or use webhook.");
        }
        return channel;
    }

    private static String text(String name, @Nullable String value, int shortest, int longest) {
        if (value == null || value.strip().length() < shortest || value.length() > longest) {
            throw new BadParameterException(
                    name,
                    value == null ? "is missing" : "is empty or too long",
                    "Give it " + shortest + " to " + longest + " characters.");
        }
        if (value.chars()
                .anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c) && value.length() < 2)) {
            throw new BadParameterException(name, "has control characters", "Leave them out.");
        }
        return value.strip();
    }

    private static String checked(String id) {
        if (!id.toLowerCase(Locale.ROOT).matches("[0-9a-f-]{36}")) {
            throw new NotFoundException();
        }
        return id;
    }
}
