package org.presswatch.store.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.Fact;
import org.presswatch.store.Articles;
import org.presswatch.store.read.Source;
import org.presswatch.store.read.SourcePage;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.testkit.LineResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(LineResource.class)
class PageIT {

    private static final String XSS = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover=\"alert(3)";

    @Inject
    ArticleWriter writer;

    private final String site = UUID.randomUUID() + ".example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=x",
                "/articles/none",
                "/api/articles",
                "/api/articles/none",
                "/api/stats",
                "/nowhere",
                "/line",
                "/try",
                "/sources",
                "/topics",
                "/alerts",
                "/alerts/new?topic=x",
                "/alerts/none",
                "/trace",
                "/dead-letters",
                "/feeds/articles.atom",
                "/assets/presswatch.css",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/q/health/ready",
                "/q/openapi"
            })
    void guardsEveryRoute(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }

    @Test
    void tellsCaches_thatItAnswersItsOwnScriptsInShort() {
        given().get("/").then().statusCode(200).header("Vary", containsString("HX-Request"));
    }

    @Test
    void showsHostileTextAsText() throws SQLException {
        Articles hostile = Articles.at("https://" + site + "/x")
                .title(XSS)
                .lead(XSS)
                .text(XSS + "\n\n" + XSS)
                .siteName(XSS)
                .language("en\"><script>alert(4)</script>")
                .topic("platform-blocking", 0.9, "actor=" + XSS, XSS + "=script")
                .entity(XSS, XSS, XSS, XSS);
        ArticleClassified event = hostile.event();
        writer.write(List.of(event));
        for (String path : List.of("/articles/" + event.key(), "/?site=" + site, "/?q=alert&site=" + site)) {
            String html = given().get(path).then().statusCode(200).extract().asString();
            assertThat(html)
                    .doesNotContain("<script>alert", "<img src=x", "\" onmouseover=\"", "en\"><")
                    .contains("&lt;script&gt;alert(1)");
        }
    }

    @Test
    void linksOnlyToTheWeb() throws SQLException {
        assertThat(Format.link("javascript:alert(1)")).isNull();
        assertThat(Format.link("data:text/html,x")).isNull();
        assertThat(Format.link("https://a.example/")).isEqualTo("https://a.example/");
        ArticleClassified event = Articles.at("https://" + site + "/link").event();
        writer.write(List.of(event));
        given().get("/articles/" + event.key())
                .then()
                .body(containsString("rel=\"noopener noreferrer nofollow\""))
                .body(not(containsString("javascript:")));
    }

    @Test
    void marksEvidenceInTheText() throws SQLException {
        ArticleClassified event = Articles.at("https://" + site + "/marked")
                .text("Вчера 😀 регулятор заблокировал сайт.")
                .language("ru")
                .topic("platform-blocking", 0.9, "actor=регулятор")
                .event();
        writer.write(List.of(event));
        String html = given().get("/articles/" + event.key()).asString();
        assertThat(html)
                .containsPattern("<mark class=\"role role-actor\"[^>]*>.{0,80}регулятор<")
                .contains("lang=\"ru\"");
    }

    @Test
    void setsTheDirection_ofRightToLeftLanguages() throws SQLException {
        ArticleClassified event = Articles.at("https://" + site + "/rtl")
                .title("حجب الموقع")
                .language("ar")
                .event();
        writer.write(List.of(event));
        given().get("/articles/" + event.key()).then().body(containsString("lang=\"ar\" dir=\"rtl\""));
    }

    @Test
    void explainsAnEmptyResult_andABadSearch() {
        given().get("/?site=nobody.example").then().statusCode(200).body(containsString("Nothing matches"));
        given().get("/?from=soon").then().statusCode(200).body(containsString("This search cannot be used"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/none", "/nowhere", "/articles/%00"})
    void showsAPage_whereNothingIs(String path) {
        given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("Page not found"));
    }

    @Test
    void showsAnyRevisionBesideTheOneBefore_howeverManyThereAre() throws SQLException {
        List<ArticleClassified> revisions = IntStream.rangeClosed(1, 260)
                .mapToObj(i -> Articles.at("https://" + site + "/reworded")
                        .title("Wording " + i)
                        .revision(i)
                        .event())
                .toList();
        writer.write(revisions);
        String path = "/articles/" + revisions.getFirst().key() + "/changes";
        assertThat(given().get(path).then().statusCode(200).extract().asString())
                .contains("Wording <ins>260</ins>", "259 → 260", "239 → 240", "1 → 2")
                .doesNotContain("100 → 101");
        assertThat(given().get(path + "?to=2").then().statusCode(200).extract().asString())
                .contains("Wording <ins>2</ins>", "259 → 260", "21 → 22", "1 → 2");
        assertThat(given().get(path + "?to=130")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Wording <ins>130</ins>", "259 → 260", "140 → 141", "115 → 116", "1 → 2");
        for (String none : List.of("?to=1", "?to=261", "?to=999999999")) {
            given().get(path + none).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,'The 1 with the most articles, of 2,001.'", "ru,Показаны 1 из 2 001"})
    void saysHowManySourcesThereAre_whereNotAllAreShown(String language, String said) {
        Locale locale = Locale.of(language);
        var page = new SourcePage(List.of(new Source(site, 2, 1, null, null)), 2_001);
        assertThat(Pages.sources(SourcesView.of(page, locale)).setLocale(locale).render())
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource({"/nowhere,404,Страница не найдена", "/articles/none,404,Страница не найдена"})
    void speaksTheReadersLanguage_whereNothingCanBeShown(String path, int status, String said) {
        given().accept("text/html")
                .header("Accept-Language", "ru")
                .get(path)
                .then()
                .statusCode(status)
                .body(containsString("<html lang=\"ru\">"))
                .body(containsString(said))
                .body(containsString("Все статьи"));
    }

    @Test
    void marksWhatStaysEnglish_onARussianPage() throws SQLException {
        ArticleClassified event = Articles.at("https://" + site + "/terms")
                .entity("x", "regulator", "X", "AQ")
                .entity("y", "harbour-master", "Y", "AQ")
                .fact(new Fact("X", "block", "Y", "AQ", null, null, "ordered", List.of()))
                .event();
        writer.write(List.of(event));
        given().header("Accept-Language", "ru")
                .get("/articles/" + event.key())
                .then()
                .body(containsString("<strong lang=\"ru\">Блокировка</strong>"))
                .body(containsString("lang=\"ru\">предписано<"))
                .body(containsString("<span lang=\"ru\">Регулятор</span>"))
                .body(containsString("<span lang=\"en\">Harbour master</span>"));
        given().header("Accept-Language", "ru")
                .get("/?from=soon")
                .then()
                .body(containsString("<p lang=\"en\">from is no date"));
        given().header("Accept-Language", "ru")
                .get("/trace?url=https://" + site + "/terms")
                .then()
                .body(containsString("lang=\"en\">In the store."))
                .body(containsString("<strong lang=\"ru\">Сохранена</strong>"));
    }
}
