package org.presswatch.store.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates, with the types that they are checked against when the service is built. */
@CheckedTemplate(basePath = "")
final class Pages {

    private Pages() {}

    static native TemplateInstance list(ListView view);

    static native TemplateInstance article(ArticleView view);

    static native TemplateInstance changes(ChangesView view);

    static native TemplateInstance line(LineView view);

    static native TemplateInstance sources(SourcesView view);

    static native TemplateInstance topics(TopicsView view);

    static native TemplateInstance letters(LettersView view);

    static native TemplateInstance letter(LettersView.Opened view);

    static native TemplateInstance trace(TraceView view);

    static native TemplateInstance trial(TrialView view);

    static native TemplateInstance error(String title, String hint, String lang);
}
