package org.presswatch.store.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presswatch.store.search.TextQuery.Kind;
import org.presswatch.store.search.TextQuery.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilterParserTest {

    private static ArticleFilter filter(String name, String value) {
        return FilterParser.strict(Map.of(name, List.of(value))).filter();
    }

    private static TextQuery words(String q) {
        return filter("q", q).text();
    }

    @Test
    void asksForEverything_whenNothingIsSaid() {
        ArticleRequest request = FilterParser.strict(Map.of());
        assertThat(request.filter().isEmpty()).isTrue();
        assertThat(request.limit()).isEqualTo(50);
        assertThat(request.after()).isNull();
    }

    @Test
    void takesHosts_whenAnAddressIsGiven() {
        assertThat(filter("site", "https://www.Example.org/page, b.example").sites())
                .containsExactly("b.example", "example.org");
    }

    @Test
    void includesTheWholeLastDay() {
        assertThat(filter("to", "2026-03-02").to()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(filter("from", "2026-03-02").from()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void readsATimeWithItsOffset() {
        assertThat(filter("from", "2026-03-02T10:00:00+03:00").from()).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,201",
        "limit,-5",
        "limit,1000000000",
        "limit,ten",
        "from,yesterday",
        "to,2026-13-01",
        "from,+999999999-01-01",
        "after,xyz",
        "topics,a",
        "page,3"
    })
    void namesTheParameterAndTheCure(String name, String value) {
        assertThatThrownBy(() -> FilterParser.strict(Map.of(name, List.of(value))))
                .isInstanceOfSatisfying(BadParameterException.class, e -> {
                    assertThat(e.parameter()).isEqualTo(name);
                    assertThat(e.cure()).isNotBlank();
                });
    }

    @Test
    void passesOverUnknownNames_whereThePageAsks() {
        assertThat(FilterParser.lenient(Map.of("utm_source", List.of("x")))
                        .filter()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertThatThrownBy(() -> words("from:2026-03-02 to:2026-03-01"))
                .isInstanceOfSatisfying(BadParameterException.class, e -> {
                    assertThat(e.parameter()).isEqualTo("to");
                    assertThat(e.cure()).contains("'from'");
                });
        assertThat(filter("q", "from:2026-03-02 to:2026-03-02").to()).isAfter("2026-03-02T10:00:00Z");
    }

    @Test
    void refusesALongQuery() {
        assertThatThrownBy(() -> words("x".repeat(501))).hasMessageContaining("501 characters");
    }

    @Test
    void refusesTooManyWords() {
        assertThatThrownBy(() -> words("a ".repeat(100))).hasMessageContaining("too many words");
    }

    @Test
    void readsWordsPhrasesPrefixesAndExclusions() {
        assertThat(words("blocked \"social network\" mess* -sport -\"last year\""))
                .isEqualTo(new TextQuery(
                        List.of(
                                List.of(new Term(Kind.WORD, "blocked")),
                                List.of(new Term(Kind.PHRASE, "social network")),
                                List.of(new Term(Kind.PREFIX, "mess"))),
                        List.of(new Term(Kind.WORD, "sport"), new Term(Kind.PHRASE, "last year"))));
    }

    @Test
    void joinsAlternatives() {
        assertThat(words("block OR ban law").groups())
                .containsExactly(
                        List.of(new Term(Kind.WORD, "block"), new Term(Kind.WORD, "ban")),
                        List.of(new Term(Kind.WORD, "law")));
    }

    @Test
    void takesFiltersOutOfTheWords() {
        ArticleFilter filter = filter("q", "vpn site:example.org lang:RU topic:media-pressure target:x country:ru");
        assertThat(filter.sites()).containsExactly("example.org");
        assertThat(filter.languages()).containsExactly("ru");
        assertThat(filter.topics()).containsExactly("media-pressure");
        assertThat(filter.entities()).containsExactly("x");
        assertThat(filter.countries()).containsExactly("RU");
        assertThat(filter.text().groups()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'\"'", "'*'", "'-'", "'!!! &&& |'", "'OR'", "'()'", "':*'"})
    void looksForNothing_whenNoLetterIsThere(String q) {
        assertThat(words(q).isEmpty()).isTrue();
    }

    @Test
    void keepsOperatorsOutOfPrefixes() {
        assertThat(words("a'b|c:*").groups()).containsExactly(List.of(new Term(Kind.WORD, "a'b|c:*")));
    }
}
