package org.presswatch.store.deadletters;

import java.util.List;
import java.util.Map;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.letters.DeadLetter;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.operations.letters.LetterFilter;
import org.presswatch.operations.letters.LetterPage;
import org.presswatch.operations.letters.LetterRefusedException;
import org.presswatch.operations.letters.Mending;
import org.presswatch.operations.letters.OpenedLetter;
import org.presswatch.operations.letters.Tally;
import org.presswatch.store.search.BadParameterException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the stages could not process: anybody who may read may look, an admin may replay and drop. */
@Path("/api/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Dead letters")
class DeadLetterResource {

    private static final int MOST = 200;
    private static final int MOST_AT_ONCE = 10_000;
    private static final int LONGEST_VALUE = 20_000;
    private static final String BY = "rest";

    private final DeadLetterBox box;

    DeadLetterResource(DeadLetterBox box) {
        this.box = box;
    }

    /** How a record is to be mended; what is absent stays as it came. */
    public record Mend(
            @Nullable String value,
            @Nullable String key,
            @Nullable Map<String, String> headers) {

        Mending mending() {
            return new Mending(value == null ? null : value.getBytes(UTF_8), key, headers == null ? Map.of() : headers);
        }
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "Dead letters, the newest first",
            description = "Records that a stage could not process and that nobody has dealt with yet.")
    @APIResponse(responseCode = "200", description = "The letters, and how many there are.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public LetterPage list(
            @BeanParam LetterQuery query,
            @Parameter(description = "Letters in the answer, 1 to 200.") @RestQuery @DefaultValue("50") int limit,
            @Parameter(description = "Also those that were replayed or dropped.") @RestQuery boolean resolved) {
        if (limit < 1 || limit > MOST) {
            throw new BadParameterException(
                    "limit", "is no number from 1 to " + MOST, "Ask for less, and narrow it down with a filter.");
        }
        return box.list(query.filter(resolved), limit);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDeadLetter",
            summary = "One dead letter whole",
            description = "Its headers and its value for people: JSON indented and shortened, other bytes as a dump.")
    @APIResponse(responseCode = "200", description = "The letter.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public OpenedLetter get(@RestPath String id) {
        return box.find(place(id), LONGEST_VALUE).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{id}/value")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getDeadLetterValue", summary = "A dead letter's value as it is")
    @APIResponse(responseCode = "200", description = "The bytes.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response value(@RestPath String id) {
        byte[] value =
                box.find(place(id), 1).orElseThrow(NotFoundException::new).content();
        return Response.ok(value)
                .header("Content-Disposition", "attachment; filename=\"dead-letter\"")
                .build();
    }

    @POST
    @Path("{id}/replay")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Sends one letter back to where it came from",
            description = "Once, with its key, headers and count of attempts. Needs the admin scope.")
    @APIResponse(responseCode = "200", description = "What was done; `before` counts a letter that was dealt with.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", description = "It could not be sent; the answer says why.")
    public Tally replay(@RestPath String id) throws LetterRefusedException {
        return found(box.replay(List.of(place(id)), Mending.NONE, BY));
    }

    @POST
    @Path("{id}/mend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mendDeadLetter",
            summary = "Sends one letter back with another value, key or headers",
            description = "What the body leaves out stays as it came. What is still no valid event is not sent. Needs "
                    + "the admin scope.")
    @APIResponse(responseCode = "200", description = "What was done; `before` counts a letter that was dealt with.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", description = "It could not be sent; the answer says why.")
    public Tally mend(@RestPath String id, Mend mend) throws LetterRefusedException {
        return found(box.replay(List.of(place(id)), mend.mending(), BY));
    }

    @POST
    @Path("{id}/drop")
    @Operation(
            operationId = "dropDeadLetter",
            summary = "Takes one letter off the list",
            description = "The record stays on its topic until its retention ends. Needs the admin scope.")
    @APIResponse(responseCode = "200", description = "What was done.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Tally drop(@RestPath String id) throws LetterRefusedException {
        return found(box.drop(List.of(place(id)), BY));
    }

    @POST
    @Path("replay")
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Sends letters back to where they came from",
            description = "Those that the filters leave, at most 10,000, oldest first. Needs the admin scope.")
    @APIResponse(responseCode = "200", description = "What was done.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Tally replayAll(@BeanParam LetterQuery query) throws LetterRefusedException {
        return box.replay(chosen(query), Mending.NONE, BY);
    }

    @POST
    @Path("drop")
    @Operation(
            operationId = "dropDeadLetters",
            summary = "Takes letters off the list",
            description = "Those that the filters leave, at most 10,000. Needs the admin scope.")
    @APIResponse(responseCode = "200", description = "What was done.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Tally dropAll(@BeanParam LetterQuery query) throws LetterRefusedException {
        return box.drop(chosen(query), BY);
    }

    private List<Place> chosen(LetterQuery query) {
        LetterFilter filter = query.filter(false);
        if (filter.isEverything()) {
            throw new BadParameterException(
                    "reason",
                    "is missing, as is every other filter",
                    "Choose with stage, topic, reason, since or until.");
        }
        return box.list(filter, MOST_AT_ONCE).letters().stream()
                .map(DeadLetter::id)
                .toList();
    }

    private static Tally found(Tally tally) {
        if (tally.missing() > 0) {
            throw new NotFoundException();
        }
        return tally;
    }

    private static Place place(String id) {
        return Place.find(id).orElseThrow(NotFoundException::new);
    }
}
