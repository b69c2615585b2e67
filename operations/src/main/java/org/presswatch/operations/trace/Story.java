package org.presswatch.operations.trace;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.presswatch.events.ArticleIds;
import org.presswatch.events.url.UrlNormaliser;

/** A trace in the making: what is known so far, and which addresses and ids to look for. */
public final class Story {

    private final String normalised;
    private final Set<String> urls = new LinkedHashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<TraceEvent> events = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    Story(String normalised) {
        this.normalised = normalised;
        addUrl(normalised);
    }

    public String normalised() {
        return normalised;
    }

    /** The addresses of the article. */
    public Set<String> urls() {
        return Set.copyOf(urls);
    }

    /** The ids that its records may have as keys. */
    public Set<String> ids() {
        return new LinkedHashSet<>(ids);
    }

    /** Another address of the article, and with it another id. */
    public void addUrl(String url) {
        UrlNormaliser.normalise(url).ifPresent(known -> {
            urls.add(known);
            ids.add(ArticleIds.ofUrl(known));
        });
    }

    public void addId(String id) {
        ids.add(id);
    }

    public void add(TraceEvent event) {
        events.add(event);
    }

    /** Something that could not be looked at. */
    public void note(String sentence) {
        notes.add(sentence);
    }

    List<TraceEvent> events() {
        return events.stream()
                .sorted(Comparator.comparing(TraceEvent::at).thenComparing(TraceEvent::what))
                .toList();
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
