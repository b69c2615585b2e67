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
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.read.ArticleDetail;
import org.presswatch.store.read.ArticleDetails;
import org.presswatch.store.read.ArticleLists;
import org.presswatch.store.read.ArticlePage;
import org.presswatch.store.read.FacetCounts;
import org.presswatch.store.read.Facets;
import org.presswatch.store.search.ArticleRequest;
import org.presswatch.store.search.BadParameterException;
import org.presswatch.store.search.FilterParser;

/** The list of articles and the pages of one article. */
@Path("/")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
class PageResource {

    private static final FacetCounts NOTHING = new FacetCounts(0, false, 0, List.of(), List.of(), List.of(), List.of());

    private final ArticleLists lists;
    private final ArticleDetails details;
    private final Facets facets;
    private final Reader reader;

    PageResource(ArticleLists lists, ArticleDetails details, Facets facets, Reader reader) {
        this.lists = lists;
        this.details = details;
        this.facets = facets;
        this.reader = reader;
    }

    @GET
    @ResponseHeader(name = "Vary", value = "HX-Request")
    @Operation(hidden = true)
    public TemplateInstance list(UriInfo uri, @RestHeader("HX-Request") @Nullable String partly) {
        Locale locale = reader.locale();
        Map<String, List<String>> parameters = uri.getQueryParameters();
        var views = new ListViews(new Links(parameters), locale);
        String lastDay = parameters.getOrDefault("day", List.of("")).getFirst();
        try {
            ArticleRequest request = FilterParser.lenient(parameters);
            ArticlePage page = lists.page(request);
            // What a page that is shown adds to itself are the articles only.
            boolean continues = partly != null && request.after() != null;
            FacetCounts counts = continues ? NOTHING : facets.of(request.filter());
            return Pages.list(views.of(page, counts, lastDay, null)).setLocale(locale);
        } catch (BadParameterException e) {
            ArticlePage nothing = new ArticlePage(List.of(), null, null);
            return Pages.list(views.of(nothing, NOTHING, lastDay, e.getMessage() + ". " + e.cure()))
                    .setLocale(locale);
        }
    }

    @GET
    @Path("articles/{id}")
    @Operation(hidden = true)
    public TemplateInstance article(@RestPath String id) {
        return Pages.article(ArticleViews.of(expect(id), reader.locale())).setLocale(reader.locale());
    }

    @GET
    @Path("articles/{id}/changes")
    @Operation(hidden = true)
    public TemplateInstance changes(@RestPath String id, @RestQuery String to) {
        int revision = to != null && to.matches("[0-9]{1,9}") ? Integer.parseInt(to) : 0;
        String language = String.valueOf(expect(id).language());
        int before = revision == 0 ? Integer.MAX_VALUE : revision + 1;
        ChangesView view = new ChangesViews(id, language, reader.locale())
                .of(details.wordings(id, before, 2), revision, details.revisions(id))
                .orElseThrow(NotFoundException::new);
        return Pages.changes(view).setLocale(reader.locale());
    }

    private ArticleDetail expect(String id) {
        return details.find(id).orElseThrow(NotFoundException::new);
    }
}
