package org.presswatch.store.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.presswatch.store.read.ArticleDetails;
import org.presswatch.store.read.ArticleLists;
import org.presswatch.store.read.ArticlePage;
import org.presswatch.store.read.Statistics;
import org.presswatch.store.search.BadParameterException;
import org.presswatch.store.search.FilterParser;

/** The pages for people. */
@Path("/")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
class PageResource {

    private static final Locale LOCALE = Locale.ENGLISH;

    private final ArticleLists lists;
    private final ArticleDetails details;
    private final Statistics statistics;

    PageResource(ArticleLists lists, ArticleDetails details, Statistics statistics) {
        this.lists = lists;
        this.details = details;
        this.statistics = statistics;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(UriInfo uri) {
        Map<String, List<String>> parameters = uri.getQueryParameters();
        var views = new ListViews(new Links(parameters), LOCALE);
        String lastDay = parameters.getOrDefault("day", List.of("")).getFirst();
        try {
            ArticlePage page = lists.page(FilterParser.lenient(parameters));
            return Pages.list(views.of(page, statistics.current(), lastDay, null));
        } catch (BadParameterException e) {
            String problem = e.getMessage() + ". " + e.cure();
            return Pages.list(views.of(new ArticlePage(List.of(), null), statistics.current(), lastDay, problem));
        }
    }

    @GET
    @Path("articles/{id}")
    @Operation(hidden = true)
    public TemplateInstance article(@RestPath String id) {
        return Pages.article(ArticleViews.of(details.find(id).orElseThrow(NotFoundException::new), LOCALE));
    }
}
