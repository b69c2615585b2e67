package org.presswatch.store.trace;

import java.util.stream.Collectors;

import org.presswatch.operations.trace.Story;
import org.presswatch.operations.trace.TraceEvent;
import org.presswatch.operations.trace.TraceEvent.What;
import org.presswatch.operations.trace.Tracer;
import org.presswatch.store.read.ReadFailedException;
import org.presswatch.store.read.StoredHistory;
import org.presswatch.store.read.VerdictRecord;
import org.presswatch.store.read.Verdicts;

/** Tells which wordings and verdicts the database holds, and whether the article was erased. */
final class StoreStory implements Tracer.Source {

    private static final String STORE = "store";

    private final StoredHistory history;
    private final Verdicts verdicts;

    StoreStory(StoredHistory history, Verdicts verdicts) {
        this.history = history;
        this.verdicts = verdicts;
    }

    @Override
    public void tell(Story story) {
        try {
            for (StoredHistory.Known article : history.articles(story.ids(), story.urls())) {
                story.addId(article.id());
                story.addUrl(article.url());
                story.addUrl(article.canonicalUrl());
                addRows(article.id(), story);
            }
            history.erased(story.ids())
                    .forEach(erased ->
                            story.add(TraceEvent.of(erased.erasedAt(), STORE, What.ERASED, erased.reason(), null)));
        } catch (ReadFailedException e) {
            story.note("the database does not answer, so what is stored is not looked at");
        }
    }

    private void addRows(String id, Story story) {
        history.revisions(id)
                .forEach(wording -> story.add(TraceEvent.of(
                        wording.storedAt(),
                        STORE,
                        What.STORED,
                        "\"%s\", parser %s".formatted(wording.title(), wording.parserVersion()),
                        wording.revision())));
        verdicts.of(id).forEach(verdict -> story.add(judged(verdict)));
    }

    private static TraceEvent judged(VerdictRecord verdict) {
        String topics = verdict.topics().isEmpty()
                ? "no topic"
                : verdict.topics().stream().map(VerdictRecord.Topic::id).collect(Collectors.joining(", "));
        return new TraceEvent(
                verdict.receivedAt(),
                STORE,
                What.JUDGED,
                topics + ", classifier " + verdict.classifierVersion()
                        + (verdict.current() ? ", shown now" : ", kept as history"),
                verdict.revision(),
                null,
                verdict.id(),
                null,
                null);
    }
}
