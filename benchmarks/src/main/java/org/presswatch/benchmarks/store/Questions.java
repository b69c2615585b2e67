package org.presswatch.benchmarks.store;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import javax.sql.DataSource;

import org.presswatch.store.read.ArticleLists;
import org.presswatch.store.read.ArticlePage;
import org.presswatch.store.read.Facets;
import org.presswatch.store.read.Reading;
import org.presswatch.store.read.Sources;
import org.presswatch.store.read.Statistics;
import org.presswatch.store.read.Timelines;
import org.presswatch.store.search.FilterParser;
import org.presswatch.store.search.SearchText;
import org.presswatch.store.search.TimelineRequest;

/** What readers typically ask, each with words, sites and topics of its own every time. */
final class Questions {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Characters of Chinese that people look for as one. */
    private static final int UNSPACED = 4;

    private final ArticleLists lists;
    private final Facets facets;
    private final Timelines timelines;
    private final Reading reading;
    private final Sources sources;

    private final SampleArticles articles;
    private final long stored;

    /**
     * @param stored how many of the articles are in the tables
     */
    Questions(DataSource database, SampleArticles articles, long stored) {
        this.articles = articles;
        this.stored = stored;
        this.reading = new Reading(database, LIMIT);
        this.lists = new ArticleLists(reading);
        this.facets = new Facets(reading);
        this.timelines = new Timelines(reading, Clock.systemUTC());
        this.sources = new Sources(reading);
    }

    /** Ten kinds of lists. */
    Map<String, Question> lists() {
        var questions = new LinkedHashMap<String, Question>();
        questions.put("newest", one(random -> list("limit", "50")));
        questions.put("one topic", one(random -> list("topic", topic(random))));
        questions.put("one site", one(random -> list("site", site(random))));
        questions.put("topic and country", one(random -> list("topic", topic(random), "country", country(random))));
        questions.put("named entity", one(random -> list("entity", SampleArticles.entity(random.nextInt(400)))));
        questions.put("frequent word", one(random -> list("q", word(random, 20, 120))));
        questions.put("rare word", one(random -> list("q", word(random, 3_000, 20_000))));
        questions.put("two words, one language", one(random -> {
            Tongue tongue = Tongue.any(random);
            list(
                    "q",
                    word(tongue, random, 100, 500) + " " + word(tongue, random, 100, 2_000),
                    "language",
                    tongue.code());
        }));
        questions.put("phrase", one(random -> list("q", '"' + phrase(random) + '"')));
        questions.put("one of three pages of a word in a topic", this::threePages);
        return questions;
    }

    /** Counts over what passes a filter, and over everything. */
    Map<String, Question> counts() {
        var questions = new LinkedHashMap<String, Question>();
        questions.put("facets of everything", one(random -> facets()));
        questions.put("facets of a topic", one(random -> facets("topic", topic(random))));
        questions.put("facets of a frequent word", one(random -> facets("q", word(random, 20, 120))));
        questions.put("facets of a rare word", one(random -> facets("q", word(random, 3_000, 20_000))));
        questions.put("timeline by topic", one(random -> timeline()));
        questions.put("timeline of three years by site", one(random -> timeline("from", "2024-01-01", "by", "site")));
        questions.put(
                "timeline of a topic by country", one(random -> timeline("topic", topic(random), "by", "country")));
        questions.put("timeline of a word", one(random -> timeline("q", word(random, 100, 2_000))));
        questions.put("stats", one(random -> new Statistics(reading, Clock.systemUTC()).current()));
        questions.put("sources", one(random -> sources.page(null, Sources.MOST)));
        return questions;
    }

    private static Question one(Consumer<Random> question) {
        return (random, answered) -> {
            question.accept(random);
            answered.run();
        };
    }

    private void threePages(Random random, Runnable answered) {
        String topic = topic(random);
        String word = word(random, 20, 500);
        ArticlePage page = list("topic", topic, "q", word);
        answered.run();
        for (int i = 0; i < 2 && page.next() != null; i++) {
            page = list("topic", topic, "q", word, "after", page.next());
            answered.run();
        }
    }

    /** Two words that stand side by side in one of the articles, or some characters where there are no spaces. */
    private String phrase(Random random) {
        String text = articles.article(random.nextLong(stored)).article().text();
        String[] words = text.split("[ .\\n]+");
        int at = random.nextInt(Math.max(1, words.length - 1));
        String first = words[at];
        boolean unspaced = !first.isEmpty() && SearchText.isUnspaced(first.codePointAt(0));
        return unspaced
                ? first.substring(0, Math.min(first.length(), UNSPACED))
                : first + " " + words[Math.min(words.length - 1, at + 1)];
    }

    private ArticlePage list(String... parameters) {
        return lists.page(FilterParser.strict(map(parameters)));
    }

    private void facets(String... parameters) {
        facets.of(FilterParser.strict(map(parameters)).filter());
    }

    private void timeline(String... parameters) {
        timelines.of(TimelineRequest.strict(map(parameters)));
    }

    private static Map<String, List<String>> map(String... parameters) {
        var map = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], List.of(parameters[i + 1]));
        }
        return map;
    }

    private static String topic(Random random) {
        return SampleArticles.topic(random.nextInt(SampleArticles.topics()));
    }

    private static String site(Random random) {
        return SampleArticles.site(random.nextInt(400));
    }

    private static String country(Random random) {
        return SampleArticles.country(random.nextInt(SampleArticles.countries()));
    }

    private static String word(Random random, int fromRank, int toRank) {
        return word(Tongue.any(random), random, fromRank, toRank);
    }

    private static String word(Tongue tongue, Random random, int fromRank, int toRank) {
        return tongue.words().word(random.nextInt(fromRank, toRank));
    }
}
