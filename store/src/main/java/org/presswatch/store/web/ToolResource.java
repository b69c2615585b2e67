package org.presswatch.store.web;

import java.net.URI;
import java.util.Locale;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.presswatch.store.health.LineInspector;
import org.presswatch.store.read.Paces;
import org.presswatch.store.read.Statistics;
import org.presswatch.store.trial.ClassifierClient;

/** The pages beside the articles: the line's health, a text to try, the page's language. */
@Path("/")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
class ToolResource {

    private static final int LONGEST_HEADLINE = 500;
    private static final int LONGEST_TEXT = 50_000;
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 3600;

    private final LineInspector line;
    private final Statistics statistics;
    private final Paces paces;
    private final ClassifierClient classifier;
    private final Reader reader;

    ToolResource(LineInspector line, Statistics statistics, Paces paces, ClassifierClient classifier, Reader reader) {
        this.line = line;
        this.statistics = statistics;
        this.paces = paces;
        this.classifier = classifier;
        this.reader = reader;
    }

    @GET
    @Path("line")
    @Operation(hidden = true)
    public TemplateInstance line() {
        Locale locale = reader.locale();
        return Pages.line(LineView.of(line.current(), statistics.current(), paces.current(), locale))
                .setLocale(locale);
    }

    @GET
    @Path("try")
    @Operation(hidden = true)
    public TemplateInstance tryText() {
        return Pages.trial(TrialView.empty()).setLocale(reader.locale());
    }

    @POST
    @Path("try")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance tried(@RestForm String headline, @RestForm String text) {
        String title = cut(headline, LONGEST_HEADLINE);
        String body = cut(text, LONGEST_TEXT);
        TrialView view = (title + body).isBlank()
                ? TrialView.empty()
                : TrialView.of(title, body, classifier.judge(title, body), reader.locale());
        return Pages.trial(view).setLocale(reader.locale());
    }

    @GET
    @Path("ui")
    @Operation(hidden = true)
    public Response language(@RestQuery String lang) {
        NewCookie cookie = new NewCookie.Builder(Reader.COOKIE)
                .value("ru".equals(lang) ? "ru" : "en")
                .path("/")
                .maxAge(A_YEAR_IN_SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create("/")).cookie(cookie).build();
    }

    /** What a form sent, in line breaks that the classifier counts as one character. */
    private static String cut(String value, int longest) {
        String unix = value == null ? "" : value.replace("\r\n", "\n");
        return unix.length() <= longest ? unix : unix.substring(0, longest);
    }
}
