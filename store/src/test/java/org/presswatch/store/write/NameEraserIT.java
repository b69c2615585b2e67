package org.presswatch.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.Fact;
import org.presswatch.store.Articles;
import org.presswatch.store.TestDatabase;
import org.presswatch.store.read.ArticleDetail;
import org.presswatch.store.read.ArticleDetails;
import org.presswatch.store.read.ArticleLists;
import org.presswatch.store.read.Reading;
import org.presswatch.store.search.FilterParser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class NameEraserIT {

    private static final DataSource DATABASE = TestDatabase.create();

    private final ArticleWriter writer = new ArticleWriter(DATABASE);
    private final Reading reading = new Reading(DATABASE, Duration.ofSeconds(20));
    private final ArticleDetails details = new ArticleDetails(reading);
    private final ArticleLists lists = new ArticleLists(reading);
    private final String site = UUID.randomUUID() + ".example";

    private ArticleClassified event(int revision) {
        ArticleClassified event = Articles.at("https://" + site + "/a")
                .title("Court fines Jana Nováková")
                .lead("The blogger jana\nnováková was fined.")
                .text("On Monday a court fined Jana Nováková. JANA-NOVÁKOVÁ appeals. Jana Nováček watched.")
                .revision(revision)
                .entity("jana-novakova", "person", "Jana Nováková", "CZ")
                .entity("court", "authority", "A court", "CZ")
                .topic("media-pressure", 0.9, "target=Jana Nováková", "action=fined")
                .event();
        var fact = new Fact("A court", "fine", "Jana Nováková", "CZ", null, null, "in-force", List.of());
        return new ArticleClassified(event.article(), event.topics(), event.entities(), "test", List.of(fact));
    }

    private int found(String query) {
        return lists.page(FilterParser.strict(Map.of("q", List.of(query), "site", List.of(site))))
                .articles()
                .size();
    }

    private void assertNowhere(ArticleDetail article) {
        assertThat(article.toString().toLowerCase()).doesNotContain("nováková");
        assertThat(article.title()).isEqualTo("Court fines ████ ████████");
        assertThat(article.lead()).isEqualTo("The blogger ████\n████████ was fined.");
        assertThat(article.text())
                .isEqualTo("On Monday a court fined ████ ████████. █████████████ appeals. Jana Nováček watched.");
        assertThat(article.flags()).contains("name-erased");
        assertThat(article.entities()).extracting("id").containsExactly("court");
        assertThat(article.topics().getFirst().evidence()).extracting("quote").contains("fined", "████ ████████");
    }

    @Test
    void leavesTheNameNowhere_andAReplayDoesNotBringItBack() throws SQLException {
        ArticleClassified first = event(1);
        writer.write(List.of(first));
        assertThat(found("nováková")).isEqualTo(1);
        assertThat(new NameEraser(DATABASE).erase("Jana Nováková", "request of 2026-11-25"))
                .isEqualTo(1);
        assertNowhere(details.find(first.key()).orElseThrow());
        assertThat(details.find(first.key()).orElseThrow().facts()).isEmpty();
        assertThat(found("nováková")).isZero();
        assertThat(found("fined")).isEqualTo(1);
        assertThat(found("entity:jana-novakova")).isZero();
        assertThat(TestDatabase.number(
                        DATABASE,
                        "SELECT count(*) FROM name_tombstone WHERE hash ILIKE '%nov%' OR reason ILIKE '%nov%'"))
                .isZero();

        // The same again, a later revision, and everything anew after the article itself is gone.
        writer.write(List.of(first));
        writer.write(List.of(event(2)));
        assertNowhere(details.find(first.key()).orElseThrow());
        assertThat(details.find(first.key()).orElseThrow().facts().getFirst().target())
                .isNull();
        assertThat(details.wordings(first.key(), 9, 9).toString()).doesNotContainIgnoringCase("nováková");
        assertThat(found("nováková")).isZero();
    }

    @Test
    void leavesTheNameNowhere_alsoInWhatAnOlderParserRead() throws SQLException {
        String url = "https://" + site + "/read-anew";
        ArticleClassified old = Articles.at(url)
                .title("Milada Horáková")
                .lead("Of Milada Horáková")
                .text("Milada Horáková was tried.")
                .event();
        ArticleClassified anew = Articles.at(url).text("She was tried.").event();
        writer.write(List.of(old));
        writer.write(List.of(new ArticleClassified(anew.article(), List.of(), List.of(), "newer")));
        String kept = "SELECT count(*) FROM earlier_wording WHERE article_id = '" + old.key() + "'";
        String named = " AND concat(title, lead, text) LIKE '%Horáková%'";
        assertThat(TestDatabase.number(DATABASE, kept + named)).isEqualTo(1);
        assertThat(new NameEraser(DATABASE).erase("Milada Horáková", "test")).isEqualTo(1);
        assertThat(TestDatabase.number(DATABASE, kept)).isEqualTo(1);
        assertThat(TestDatabase.number(DATABASE, kept + named)).isZero();
        assertThat(TestDatabase.number(DATABASE, kept + " AND text = '██████ ████████ was tried.'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Ekrem İmamoğlu, EKREM İMAMOĞLU ve ekrem imamoğlu burada, █████ ████████ ve █████ ████████ burada",
        "MELİH İNCE, Dün Melih İnce’yi gördüm, Dün █████ ████’yi gördüm",
        "Ömer Işık, ÖMER IŞIK ve ömer ışık burada, ████ ████ ve ████ ████ burada",
        "IŞIK AYŞE, Dün Işık Ayşe geldi, Dün ████ ████ geldi",
        "Jörg Strauß, JÖRG STRAUSS und Jörg Strauß kamen, ████ ███████ und ████ ██████ kamen",
        "ANNE GROẞ, Anne Groß kam, ████ ████ kam",
        "Νίκος Παππάς, Ο ΝΊΚΟΣ ΠΑΠΠΆΣ και ο Νίκος Παππάς, Ο █████ ██████ και ο █████ ██████",
        "ΆΡΗΣ ΛΟΎΚΑΣ, Ο Άρης Λούκας ήρθε, Ο ████ ██████ ήρθε",
        "Иван Иванов, ИВАН ИВАНОВ и Иванович, ████ ██████ и Иванович",
        "张三, 警方逮捕了张三并罚款, 警方逮捕了██并罚款",
        "山田太郎, 昨日、山田 太郎さんは語った, 昨日、██ ██さんは語った",
        "アレクサンドル・ソルジェニーツィン, 作家アレクサンドル・ソルジェニーツィンは去った, 作家█████████████████は去った",
        "สมชาย ใจดี, ตำรวจจับนายสมชาย ใจดีเมื่อวาน, ตำรวจจับนาย█████ ████เมื่อวาน"
    })
    void findsTheNameInAnyScriptAndCase_andKeepsItOutOfWhatComesLater(String name, String text, String masked)
            throws SQLException {
        String path = "https://" + site + "/" + UUID.randomUUID();
        ArticleClassified before = Articles.at(path + "/before").text(text).event();
        writer.write(List.of(before));
        new NameEraser(DATABASE).erase(name, "test");
        ArticleClassified after = Articles.at(path + "/after").text(text).event();
        writer.write(List.of(after));
        for (ArticleClassified event : List.of(before, after)) {
            ArticleDetail article = details.find(event.key()).orElseThrow();
            assertThat(article.text()).isEqualTo(masked);
            assertThat(article.flags()).contains("name-erased");
        }
    }

    @Test
    void findsTheNameInDecomposedLetters() throws SQLException {
        String text = Normalizer.normalize("Přišel Václav Havránek.", Normalizer.Form.NFD);
        ArticleClassified event =
                Articles.at("https://" + site + "/decomposed").text(text).event();
        writer.write(List.of(event));
        assertThat(new NameEraser(DATABASE).erase("Václav Havránek", "test")).isEqualTo(1);
        assertThat(details.find(event.key()).orElseThrow().text()).contains("█").doesNotContain("Havra");
    }

    @Test
    void flagsAndCountsOnlyWhereTheNameWas() throws SQLException {
        ArticleClassified other = Articles.at("https://" + site + "/other")
                .text("Petra Dvořáčková and, elsewhere, Hana were there.")
                .event();
        ArticleClassified meant = Articles.at("https://" + site + "/meant")
                .text("Hana Dvořáčková was there.")
                .event();
        writer.write(List.of(other, meant));
        assertThat(new NameEraser(DATABASE).erase("Hana Dvořáčková", "test")).isEqualTo(1);
        ArticleDetail left = details.find(other.key()).orElseThrow();
        assertThat(left.text()).contains("Petra Dvořáčková");
        assertThat(left.flags()).doesNotContain("name-erased");
        assertThat(details.find(meant.key()).orElseThrow().flags()).contains("name-erased");
    }

    @Test
    void countsAnArticleThatHasTheNameAsAnAuthorOnly() throws SQLException {
        ArticleClassified event = Articles.at("https://" + site + "/authored").event();
        writer.write(List.of(event));
        TestDatabase.run(
                DATABASE, "UPDATE article SET authors = '{Otto Wichterle,Other}' WHERE id = '" + event.key() + "'");
        assertThat(new NameEraser(DATABASE).erase("otto wichterle", "test")).isEqualTo(1);
        assertThat(details.find(event.key()).orElseThrow().authors()).containsExactly("Other");
    }

    @Test
    void letsArticlesComeIn_whileItReadsAllTexts() throws Exception {
        ArticleClassified event = Articles.at("https://" + site + "/meanwhile")
                .text("Zdeněk Burian painted.")
                .event();
        // The lock goes before the tasks are waited for, whatever fails.
        try (ExecutorService meanwhile = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = DATABASE.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE earlier_wording IN ACCESS EXCLUSIVE MODE");
            String names = "SELECT count(*) FROM name_tombstone";
            long before = TestDatabase.number(DATABASE, names);
            Future<Integer> erased = meanwhile.submit(() -> new NameEraser(DATABASE).erase("Zdeněk Burian", "test"));
            await().until(() -> TestDatabase.number(DATABASE, names) > before);
            Future<?> written = meanwhile.submit(() -> {
                writer.write(List.of(event));
                return null;
            });
            written.get(30, TimeUnit.SECONDS);
            assertThat(erased.isDone()).isFalse();
            other.rollback();
            assertThat(erased.get()).isZero();
        }
        assertThat(details.find(event.key()).orElseThrow().text()).isEqualTo("██████ ██████ painted.");
    }

    @Test
    void forgetsTheNameOfASite_thatIsCalledAfterThePerson() throws SQLException {
        ArticleClassified event = Articles.at("https://" + site + "/of-a-blog")
                .siteName("Blog of Emil Kolben")
                .event();
        writer.write(List.of(event));
        assertThat(new NameEraser(DATABASE).erase("Emil Kolben", "test")).isEqualTo(1);
        assertThat(details.find(event.key()).orElseThrow().siteName()).isNull();
        ArticleClassified later = Articles.at("https://" + site + "/of-a-blog-later")
                .siteName("Emil Kolben")
                .event();
        writer.write(List.of(later));
        assertThat(details.find(later.key()).orElseThrow().siteName()).isNull();
    }

    @Test
    void keepsOutANameThatWasHashedInTheFirstForm() throws SQLException {
        String hash = "encode(sha256(convert_to((SELECT salt FROM name_salt) || E'\\n' || '%s', 'UTF8')), 'hex')";
        for (String lowered : List.of("王小明", "i\u0307brahim çelik")) {
            TestDatabase.run(
                    DATABASE,
                    "INSERT INTO name_tombstone (hash, words, reason) VALUES (%s, %d, 'test')"
                            .formatted(hash.formatted(lowered), lowered.split(" ").length));
        }
        ArticleClassified event = Articles.at("https://" + site + "/first-form")
                .text("王小明, İbrahim Çelik.")
                .event();
        writer.write(List.of(event));
        assertThat(details.find(event.key()).orElseThrow().text()).isEqualTo("███, ███████ █████.");
    }

    @Test
    void theDatabaseSeesLettersAsTheStoreDoes() throws SQLException {
        var letters = new ArrayList<String>();
        var folded = new ArrayList<String>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String letter = Character.toString(c);
            List<NameWords.Word> words = Character.isLetter(c) ? NameWords.FOLDED.of(letter) : List.of();
            if (words.size() == 1 && !words.getFirst().compared().equals(letter)) {
                letters.add(letter);
                folded.add(words.getFirst().compared());
            }
        }
        assertThat(letters).hasSizeGreaterThan(1_000);
        try (var connection = DATABASE.getConnection()) {
            List<List<String>> otherwise = Rows.of(
                    connection,
                    "SELECT letter, folded FROM unnest(?, ?) AS pair(letter, folded)"
                            + " WHERE name_letters(letter) <> name_letters(folded)",
                    letters.toArray(String[]::new),
                    folded.toArray(String[]::new));
            assertThat(otherwise).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" – ", "a b c d e f g h i", "x", "李", "İ"})
    void refusesWhatIsNoName(String name) {
        assertThatThrownBy(() -> new NameEraser(DATABASE).erase(name, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
