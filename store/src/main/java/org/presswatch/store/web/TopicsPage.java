package org.presswatch.store.web;

import java.util.Locale;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.presswatch.store.read.Statistics;
import org.presswatch.store.trial.ClassifierClient;

/** The page of the topics: what each means, and what it must and must not match. */
@Path("/topics")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
class TopicsPage {

    private final ClassifierClient classifier;
    private final Statistics statistics;
    private final Reader reader;

    TopicsPage(ClassifierClient classifier, Statistics statistics, Reader reader) {
        this.classifier = classifier;
        this.statistics = statistics;
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance topics() {
        Locale locale = reader.locale();
        var view = TopicsView.of(classifier.definitions(), statistics.current().topics(), locale);
        return Pages.topics(view).setLocale(locale);
    }
}
