package org.presswatch.classifier.service;

import java.util.ArrayList;
import java.util.List;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.presswatch.classifier.topic.Topic;
import org.presswatch.events.Topics;

/** The topics in use, as their files define them. */
@Path("/api/topics")
@RunOnVirtualThread
class TopicsResource {

    private final TopicLibrary library;

    TopicsResource(TopicLibrary library) {
        this.library = library;
    }

    /**
     * A topic in use.
     *
     * @param kafkaTopic where its articles are published
     * @param threshold lowest score that gives the tag, configuration included
     * @param signs ids of the rules that speak for it
     * @param doubts ids of the rules that speak against it, and of its exceptions
     * @param match texts that must get it
     * @param reject texts that must not
     */
    record Definition(
            String id,
            String name,
            String description,
            String version,
            double threshold,
            String kafkaTopic,
            List<String> signs,
            List<String> doubts,
            List<String> match,
            List<String> reject) {}

    @GET
    @Operation(summary = "The topics in use, with their definition, version, threshold, rules and examples")
    public List<Definition> topics() {
        return library.expectActive().topics().stream()
                .map(TopicsResource::definition)
                .toList();
    }

    private static Definition definition(Topic topic) {
        return new Definition(
                topic.id(),
                topic.name(),
                topic.description().strip(),
                topic.version(),
                topic.threshold(),
                Topics.articlesOf(topic.id()),
                rules(topic, true),
                rules(topic, false),
                examples(topic, true),
                examples(topic, false));
    }

    private static List<String> rules(Topic topic, boolean sign) {
        var ids = new ArrayList<String>();
        topic.rules().stream().filter(rule -> rule.weight() > 0 == sign).forEach(rule -> ids.add(rule.id()));
        if (!sign) {
            topic.exceptions().forEach(rule -> ids.add(rule.id()));
        }
        return ids;
    }

    private static List<String> examples(Topic topic, boolean matches) {
        return topic.examples().stream()
                .filter(example -> example.matches() == matches)
                .map(Topic.Example::text)
                .toList();
    }
}
