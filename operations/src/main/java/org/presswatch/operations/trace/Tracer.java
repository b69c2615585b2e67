package org.presswatch.operations.trace;

import java.util.List;
import java.util.Optional;

import org.presswatch.events.url.UrlNormaliser;

/** Puts an article's story together out of what several places know of it. */
public final class Tracer {

    /** A place that knows something. It tells what it cannot look at by a note, and never fails the whole trace. */
    @FunctionalInterface
    public interface Source {

        /** Adds what it knows, and further addresses and ids for the sources after it. */
        void tell(Story story);
    }

    private final List<Source> sources;

    /** @param sources asked in this order: the ones that know other addresses of an article first */
    public Tracer(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The story of the article at {@code url}, or empty if that is no http or https address. */
    public Optional<Trace> trace(String url) {
        return UrlNormaliser.normalise(url).map(normalised -> {
            var story = new Story(normalised);
            sources.forEach(source -> source.tell(story));
            return new Trace(
                    url,
                    normalised,
                    List.copyOf(story.ids()),
                    Whereabouts.of(story.events()),
                    story.events(),
                    story.notes());
        });
    }
}
