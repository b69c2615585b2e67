package org.presswatch.store.api;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.events.ArticleClassified;
import org.presswatch.store.Articles;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.testkit.LineResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithTestResource(LineResource.class)
class ArticlesApiIT {

    @Inject
    ArticleWriter writer;

    private final String site = UUID.randomUUID() + ".example";

    private Articles article(String path) {
        return Articles.at("https://" + site + "/" + path);
    }

    private void store(Articles... articles) throws SQLException {
        writer.write(List.of(articles).stream().map(Articles::event).toList());
    }

    private List<String> titles(String... parameters) {
        var request = given().queryParam("site", site);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/articles").then().statusCode(200).extract().path("articles.title");
    }

    @Test
    void pagesThroughEveryArticleOnce_whileNewOnesArrive() throws SQLException {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 23; i++) {
            // Several stand at the same instant: the id has to decide.
            store(article("p" + i).title("T" + i).published("2026-03-02T09:0" + i / 5 + ":00Z"));
            expected.add("T" + i);
        }
        var seen = new ArrayList<String>();
        String after = null;
        do {
            Response page = given().queryParam("site", site)
                    .queryParam("limit", 5)
                    .queryParam("after", after == null ? "" : after)
                    .get("/api/articles");
            seen.addAll(page.path("articles.title"));
            after = page.path("next");
            store(article("new" + seen.size()).title("N").published("2026-03-03T00:00:00Z"));
        } while (after != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void narrowsDown_byEachFilter() throws SQLException {
        store(
                article("a").title("English").topic("platform-blocking", 0.9, "target=Text"),
                article("b").title("Russian").language("ru").entity("rkn-" + site, "regulator", "RKN", "RU"),
                article("c").title("Old").published("2020-01-01T00:00:00Z").topic("media-pressure", 0.8, "actor=Text"));
        assertThat(titles("topic", "platform-blocking")).containsExactly("English");
        assertThat(titles("topic", "platform-blocking,media-pressure")).containsExactly("English", "Old");
        assertThat(titles("language", "ru")).containsExactly("Russian");
        assertThat(titles("country", "ru")).containsExactly("Russian");
        assertThat(titles("entity", "rkn-" + site)).containsExactly("Russian");
        assertThat(titles("to", "2020-01-01")).containsExactly("Old");
        assertThat(titles("from", "2020-01-02", "language", "en")).containsExactly("English");
        assertThat(titles("q", "topic:media-pressure")).containsExactly("Old");
    }

    @Test
    void findsWordsInTheirForms_inEachLanguage() throws SQLException {
        store(
                article("en").title("Regulators are blocking messengers").text("They said so yesterday."),
                article("ru").title("Суд заблокировал сайты").language("ru").text("Решения судов вступили в силу."),
                article("zh").title("当局封锁了新闻网站").language("zh").text("昨天发布的命令。"),
                article("xx").title("Ithala liyavinjelwa").language("zu").text("Namuhla."));
        assertThat(titles("q", "blocked messenger")).containsExactly("Regulators are blocking messengers");
        assertThat(titles("q", "сайтов")).containsExactly("Суд заблокировал сайты");
        assertThat(titles("q", "新闻网站")).containsExactly("当局封锁了新闻网站");
        assertThat(titles("q", "liyavin*")).containsExactly("Ithala liyavinjelwa");
        assertThat(titles("q", "\"said so yesterday\"")).containsExactly("Regulators are blocking messengers");
        assertThat(titles("q", "\"yesterday said\"")).isEmpty();
        assertThat(titles("q", "messenger OR суд")).hasSize(2);
        assertThat(titles("q", "-messenger")).hasSize(3).doesNotContain("Regulators are blocking messengers");
    }

    @Test
    void showsWhereTheWordsStand() throws SQLException {
        store(article("s").text("Long before. The court fined the paper <b>twice</b>. Long after."));
        given().queryParam("site", site)
                .queryParam("q", "courts")
                .get("/api/articles")
                .then()
                .body("articles[0].snippet.find { it.match }.text", equalTo("court"));
    }

    @Test
    void tellsEverythingAboutOneArticle() throws SQLException {
        Articles whole = article("whole")
                .title("Regulator blocks a site")
                .text("The regulator blocked it.")
                .topic("platform-blocking", 0.87, "actor=regulator", "action=blocked")
                .entity("rkn", "regulator", "Roskomnadzor", "RU");
        store(whole);
        ArticleClassified event = whole.event();
        given().get("/api/articles/" + event.key())
                .then()
                .statusCode(200)
                .body("text", equalTo("The regulator blocked it."))
                .body("topics[0].score", equalTo(0.87f))
                .body("topics[0].evidence.role", contains("actor", "action"))
                .body("topics[0].evidence[0].start", equalTo(4))
                .body("entities[0].country", equalTo("RU"))
                .body("revisions.revision", contains(1))
                .body("publishedAt", equalTo("2026-03-02T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"limit,500", "from,soon", "after,%00", "topics,x", "to,2026-99-01"})
    void namesTheParameterAndTheCure(String name, String value) {
        given().queryParam(name, value)
                .get("/api/articles")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo(name))
                .body("cure", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE article; --",
                "a' | 'b & !c <-> (",
                "%' OR 1=1",
                "\\",
                "\u0000",
                "word:*ABCD",
                "((((",
                "\"",
                "a\u0000b*",
                "<script>"
            })
    void takesAnyTextAsWords(String words) {
        for (String name : List.of("q", "topic", "site", "language", "country", "entity")) {
            int status = given().queryParam(name, words).get("/api/articles").statusCode();
            assertThat(status).as(name).isIn(200, 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/articles/none", "/api/articles/%00", "/api/nothing", "/api/articles/..%2f..%2fetc"})
    void answersWithAProblem_whereNothingIs(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void isDescribed() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/articles'.get.parameters.size()", equalTo(10))
                .body("components.parameters.keySet()", hasItems("topic", "after"));
    }

    @Test
    void countsByTopic() throws SQLException {
        store(article("n").topic("counted-" + site.substring(0, 8), 0.5, "target=Text"));
        assertThat(Instant.parse(given().get("/api/stats")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("newest")))
                .isNotNull();
    }

    @Test
    void countsByCountry() throws SQLException {
        store(article("co").entity("x-" + site, "regulator", "X", "AQ"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/api/stats").then().body("countries.value", hasItems("AQ")));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/export,limit",
        "/api/export,after",
        "/api/stats/facets,limit",
        "/api/stats/facets,after",
        "/api/stats/timeline,limit",
        "/api/stats/timeline,after"
    })
    void refusesAPageOfWhatHasNone(String path, String parameter) {
        given().queryParam(parameter, "1")
                .get(path)
                .then()
                .statusCode(400)
                .body("parameter", equalTo(parameter))
                .body("cure", containsString("topic, site"))
                .body("cure", not(containsString("limit")));
    }

    @Test
    void namesTheCure_alsoWhereMethodOrTypeCannotBeUsed() {
        given().put("/api/articles")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:presswatch:problem:method-not-allowed"))
                .body("cure", containsString("/q/openapi"));
        given().contentType("text/plain")
                .body("x")
                .post("/api/saved-queries")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:presswatch:problem:unsupported-media-type"))
                .body("cure", containsString("application/json"));
        given().accept("image/png")
                .get("/api/articles")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("cure", containsString("Accept"));
    }

    @Test
    void tellsHowManySitesThereAre_andReadsOnBehindOne() throws SQLException {
        store(article("s1"), Articles.at("https://other-" + site + "/a"));
        var first = given().get("/api/sources?limit=1").then().statusCode(200).extract();
        int total = Integer.parseInt(first.header("X-Total-Count"));
        List<String> sites = first.path("site");
        assertThat(sites).hasSize(1);
        assertThat(total).isGreaterThan(1);
        List<String> rest = given().queryParam("after", sites.getFirst())
                .get("/api/sources")
                .then()
                .extract()
                .path("site");
        assertThat(rest).hasSize(total - 1).doesNotContain(sites.getFirst());
        given().get("/api/sources?limit=9999").then().statusCode(400).body("parameter", equalTo("limit"));
    }

    @Test
    void erasesForGood_whateverIsReplayed() throws SQLException {
        Articles article = article("erased").topic("platform-blocking", 0.9, "target=Text");
        store(article);
        String id = article.event().key();
        given().delete("/api/articles/" + id).then().statusCode(400).body("parameter", equalTo("reason"));
        given().delete("/api/articles/" + id + "?reason=court+order").then().statusCode(204);
        store(article, article("erased").revision(7));
        given().get("/api/articles/" + id).then().statusCode(404);
        assertThat(titles()).isEmpty();
    }

    @Test
    void pagesThroughEveryWordingOnce() throws SQLException {
        Articles[] wordings = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> article("reworded").title("T" + i).revision(i))
                .toArray(Articles[]::new);
        store(wordings);
        String id = wordings[0].event().key();
        var seen = new ArrayList<Integer>();
        String next = "/api/articles/" + id + "/revisions";
        for (int page = 0; next != null; page++) {
            assertThat(page).isLessThan(3);
            Response answer = given().get(next);
            assertThat(answer.statusCode()).isEqualTo(200);
            seen.addAll(answer.path("revision"));
            String link = answer.header("Link");
            next = link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        }
        assertThat(seen)
                .isEqualTo(
                        IntStream.iterate(120, i -> i > 0, i -> i - 1).boxed().toList());
        given().get("/api/articles/" + id + "/revisions?before=1")
                .then()
                .statusCode(200)
                .body("$", empty());
        given().get("/api/articles/none/revisions?before=1").then().statusCode(404);
        given().get("/api/articles/" + id + "/revisions?before=x")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("before"))
                .body("cure", notNullValue());
    }
}
