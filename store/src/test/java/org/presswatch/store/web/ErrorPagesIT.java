package org.presswatch.store.web;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presswatch.store.access.GuardedInstance;
import org.presswatch.testkit.LineResource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What people see where there is nothing to see. */
@QuarkusTest
@TestProfile(GuardedInstance.class)
@WithTestResource(LineResource.class)
class ErrorPagesIT extends InBrowser {

    @Inject
    DataSource database;

    @BeforeEach
    void expectErrors() {
        browser.expectRefusals();
    }

    @ParameterizedTest
    @CsvSource({
        "1280,en,Page not found,This needs an admin token,That took too long",
        "390,en,Page not found,This needs an admin token,That took too long",
        "1280,ru,Страница не найдена,Нужен доступ администратора,Слишком долго",
        "390,ru,Страница не найдена,Нужен доступ администратора,Слишком долго"
    })
    void everyErrorHasAPage_inTheReadersLanguage(int width, String language, String lost, String forbidden, String late)
            throws SQLException {
        Page page = page(width);
        show(page, language, "/nowhere", 404, lost);
        show(page, language, "/alerts", 403, forbidden);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE article, article_sum IN ACCESS EXCLUSIVE MODE");
            show(page, language, "/", 503, late);
            connection.rollback();
        }
    }

    private void show(Page page, String language, String path, int status, String said) {
        page.setExtraHTTPHeaders(
                Map.of("Authorization", "Bearer " + (status == 403 ? "reader" : "boss"), "Accept-Language", language));
        assertThat(page.navigate(path).status()).isEqualTo(status);
        assertThat(page.locator("h1")).hasText(said);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        browser.keep(page, "error-" + status);
    }
}
