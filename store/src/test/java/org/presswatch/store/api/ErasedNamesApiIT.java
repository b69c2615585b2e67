package org.presswatch.store.api;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithTestResource(LineResource.class)
class ErasedNamesApiIT {

    private static final String PATH = "/api/erased-names";

    @Inject
    ArticleWriter writer;

    @Test
    void erasesTheName_andTellsInHowManyArticlesItWas() throws SQLException {
        ArticleClassified event = Articles.at("https://" + UUID.randomUUID() + ".example/a")
                .text("Police arrested Ludmila Brožová.")
                .event();
        writer.write(List.of(event));
        var body = Map.of("name", "LUDMILA Brožová", "reason", "request of 2026-11-29");
        given().contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(200)
                .body("articles", equalTo(1));
        given().get("/api/articles/" + event.key())
                .then()
                .body("text", equalTo("Police arrested ███████ ███████."))
                .body("flags", hasItem("name-erased"));
        given().contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(200)
                .body("articles", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|name",
                "null|name",
                "''|name",
                "{'name': ' ', 'reason': 'x'}|name",
                "{'name': '–', 'reason': 'x'}|name",
                "{'name': '李', 'reason': 'x'}|name",
                "{'name': 'a b c d e f g h i', 'reason': 'x'}|name",
                "{'name': 'Jane\\u0000Example', 'reason': 'x'}|name",
                "{'name': 'Jane Example'}|reason",
                "{'name': 'Jane Example', 'reason': ''}|reason"
            })
    void namesTheField_andTheCure(String body, String field) {
        given().contentType("application/json")
                .body(body.replace('\'', '"').replaceFirst("^\"\"$", ""))
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo(field))
                .body("cure", containsString("Give it 1 to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "[]", "{\"name\":{}}", "words"})
    void namesTheBody_whereItIsNoJsonThatIsAskedFor(String body) {
        given().contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo("body"))
                .body("cure", notNullValue());
    }
}
