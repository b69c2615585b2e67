package org.presswatch.classifier.service;

import java.time.LocalDate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.topic.ArticleText;
import org.presswatch.classifier.topic.Verdict;

/** The verdict on any text, over HTTP. */
@Path("/api/classify")
@RunOnVirtualThread
class ClassifyResource {

    private final TopicLibrary library;

    ClassifyResource(TopicLibrary library) {
        this.library = library;
    }

    /** A text to classify; at least one of title and text is there. Dates in facts are told from {@code published}. */
    record Request(
            @Nullable String title,
            @Nullable String lead,
            @Nullable String text,
            @Nullable String language,
            @Nullable LocalDate published) {}

    @POST
    @Operation(summary = "Topics, entities and candidate facts of a text, with the words that say so")
    public Verdict classify(@Nullable Request request) {
        if (request == null || (orEmpty(request.title()) + orEmpty(request.text())).isBlank()) {
            throw new BadRequestException("give a JSON object with a 'title', a 'text' or both");
        }
        return library.expectActive()
                .classify(new ArticleText(
                        orEmpty(request.title()),
                        request.lead(),
                        orEmpty(request.text()),
                        request.language(),
                        request.published()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
