package org.presswatch.fetcher.sensor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.fetcher.http.FetchResult.Answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A page that a censor puts in the place of the site's is told from the site's own. */
class BlockPagesTest {

    private final BlockPages bundled = BlockPages.load(null);

    @Test
    void knowsPagesByTheirTexts() {
        assertThat(bundled.find(page(200, "<h1>Доступ к запрашиваемому ресурсу ОГРАНИЧЕН</h1>")))
                .contains("ru-restricted-resource");
        assertThat(bundled.find(page(403, "<iframe src=\"http://10.10.34.35:80\"></iframe>")))
                .contains("ir-frame-35");
    }

    @Test
    void knowsPagesByWhereTheyLead() {
        assertThat(bundled.find(new Answer(
                        302, Map.of("location", "http://Warning.rt.ru/?id=17&st=0"), new byte[0], Instant.EPOCH)))
                .contains("ru-redirect-rostelecom");
    }

    @Test
    void leavesArticlesAboutBlockingAlone() {
        String article = "<p>Доступ к запрашиваемому ресурсу ограничен, сообщили читатели.</p>";
        assertThat(bundled.find(page(200, article + "<p>" + "слово ".repeat(5_000))))
                .isEmpty();
        assertThat(bundled.find(page(200, "<p>An ordinary page</p>"))).isEmpty();
    }

    @Test
    void readsMoreSignaturesFromAFile(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("more.yaml");
        Files.writeString(file, "signatures:\n  - {name: mine, contains: [Stop Here]}\n");
        assertThat(BlockPages.load(file).find(page(200, "stop HERE"))).contains("mine");
    }

    @Test
    void saysWhatIsWrongWithAFile(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("more.yaml");
        Files.writeString(file, "signatures:\n  - {name: mine}\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockPages.load(file))
                .withMessageContaining("signature 1 would match every page");
    }

    private static Answer page(int status, String html) {
        return new Answer(
                status, Map.of("content-type", "text/html; charset=utf-8"), html.getBytes(UTF_8), Instant.EPOCH);
    }
}
