package org.presswatch.fetcher.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.presswatch.events.Event;
import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.Topics;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.testkit.TopicReader;
import org.presswatch.testkit.conformance.Scene;
import org.presswatch.testkit.site.Site;

/** What the fetcher has emitted since the test began, each record read once. */
final class Emissions implements AutoCloseable {

    private final TopicReader pageReader = TopicReader.of(Topics.PAGES_FETCHED);
    private final TopicReader observationReader = TopicReader.of(Topics.SOURCES_OBSERVED);
    private final List<String> pages = new ArrayList<>();
    private final List<SourceObserved> observations = new ArrayList<>();

    /** Takes in what has come since. */
    void refresh() {
        take(pageReader, pages.size(), record -> read(record, PageFetched.class).url(), pages);
        take(observationReader, observations.size(), record -> read(record, SourceObserved.class), observations);
    }

    /** Paths of the scene's pages that were handed on, as often as they were, in order; a neighbour's begin with two slashes. */
    List<String> handedOn(Scene scene) {
        return pages.stream().flatMap(url -> pathOf(scene, url)).sorted().toList();
    }

    /** Kinds of what was observed at the scene. */
    List<String> observed(Scene scene) {
        return observations.stream()
                .filter(seen -> pathOf(scene, seen.url()).findAny().isPresent())
                .map(seen -> seen.kind().name())
                .toList();
    }

    private static Stream<String> pathOf(Scene scene, String url) {
        return Stream.of(
                        path(scene.site(), url, ""), path(scene.neighbour(), url, "/"), path(scene.trap(), url, "trap"))
                .flatMap(Function.identity());
    }

    private static Stream<String> path(Site site, String url, String prefix) {
        return url.startsWith(site.url("/"))
                ? Stream.of(prefix + url.substring(site.url("").length()))
                : Stream.empty();
    }

    private static <T> void take(
            TopicReader reader, int known, Function<ConsumerRecord<String, byte[]>, T> read, List<T> target) {
        reader.seen().stream().skip(known).map(read).forEach(target::add);
    }

    private static <T extends Event> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            return EventRecords.read(record, type);
        } catch (InvalidEventException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        pageReader.close();
        observationReader.close();
    }
}
