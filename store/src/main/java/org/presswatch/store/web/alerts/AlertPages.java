package org.presswatch.store.web.alerts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of saved queries. */
@CheckedTemplate(basePath = "")
final class AlertPages {

    private AlertPages() {}

    static native TemplateInstance alerts(AlertsView view);

    static native TemplateInstance alertNew(DraftView view);

    static native TemplateInstance alert(AlertView view);
}
