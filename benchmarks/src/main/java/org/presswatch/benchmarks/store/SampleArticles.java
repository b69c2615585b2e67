package org.presswatch.benchmarks.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Entity;
import org.presswatch.events.Evidence;
import org.presswatch.events.Fact;
import org.presswatch.events.TopicMatch;

/**
 * Articles as a line would deliver them over the years, each made from its number alone: 960 a day, of 400 sites and
 * nine languages, 2,200 characters long in the middle and up to 40,000, a quarter with a topic.
 */
final class SampleArticles {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final int SECONDS_BETWEEN = 90;
    private static final List<String> TOPICS =
            List.of("platform-blocking", "media-pressure", "court-rulings", "elections", "protests", "data-protection");
    private static final List<String> COUNTRIES = List.of(
            "RU", "US", "TR", "DE", "FR", "GB", "UA", "BY", "KZ", "CN", "IR", "IN", "PL", "ES", "IT", "GE", "AM", "VA");
    private static final List<String> ROLES = List.of("actor", "action", "target");

    private final long seed;

    SampleArticles(long seed) {
        this.seed = seed;
    }

    ArticleClassified article(long number) {
        var random = new Random(seed * 1_000_003 + number * 7_919);
        Tongue tongue = Tongue.any(random);
        String site = site(skewed(random, 400));
        String url = "https://" + site + "/" + tongue.code() + "/" + number;
        String text = tongue.words().text(random, length(random));
        Instant published = FIRST.plusSeconds(number % 1_000_000_000 * SECONDS_BETWEEN + random.nextInt(600));
        var article = new ArticleParsed(
                ArticleIds.ofUrl(url),
                1,
                url,
                url,
                site,
                "Site " + site,
                "https://" + site + "/feed.xml",
                tongue.words().text(random, 40).replace('\n', ' '),
                List.of("Author " + random.nextInt(3_000)),
                published,
                "time",
                null,
                published.plusSeconds(900),
                tongue.code(),
                tongue.words().text(random, 150).replace('\n', ' '),
                text,
                null,
                List.of(new ArticleParsed.Link("https://" + site + "/about", "About")),
                ArticleIds.ofUrl("hash " + number),
                List.of(),
                "bench");
        return new ArticleClassified(article, topics(random, text), entities(random, text), "bench", facts(random));
    }

    static String site(int rank) {
        return "news" + rank + ".example";
    }

    static String topic(int rank) {
        return TOPICS.get(rank);
    }

    static int topics() {
        return TOPICS.size();
    }

    static String country(int rank) {
        return COUNTRIES.get(rank);
    }

    static int countries() {
        return COUNTRIES.size();
    }

    static String entity(int rank) {
        return "entity-" + rank;
    }

    private static int length(Random random) {
        return (int) Math.clamp(Math.exp(Math.log(2_200) + 0.8 * random.nextGaussian()), 200, 40_000);
    }

    /** Few of them often, most of them seldom. */
    private static int skewed(Random random, int count) {
        return (int) (Math.pow(random.nextDouble(), 2.5) * count);
    }

    private static List<TopicMatch> topics(Random random, String text) {
        var topics = new ArrayList<TopicMatch>();
        int first = skewed(random, TOPICS.size());
        int count = random.nextInt(4) > 0 ? 0 : 1 + random.nextInt(10) / 8;
        for (int i = 0; i < count; i++) {
            String id = TOPICS.get((first + i) % TOPICS.size());
            List<Evidence> evidence = ROLES.stream()
                    .map(role -> {
                        int start = random.nextInt(100);
                        int end = start + 12;
                        return new Evidence("text", start, end, text.substring(start, end), id + "-1", role);
                    })
                    .toList();
            topics.add(new TopicMatch(id, 0.5 + random.nextDouble() / 2, "1", List.of(id + "-1"), evidence));
        }
        return topics;
    }

    private static List<Entity> entities(Random random, String text) {
        var entities = new ArrayList<Entity>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int rank = skewed(random, 500);
            int at = random.nextInt(Math.max(1, text.length() - 20));
            entities.add(new Entity(
                    entity(rank),
                    rank % 3 == 0 ? "regulator" : "platform",
                    "Entity " + rank,
                    COUNTRIES.get(skewed(random, COUNTRIES.size())),
                    List.of(new Entity.Span("text", at, at + 8))));
        }
        return entities;
    }

    private static List<Fact> facts(Random random) {
        if (random.nextInt(8) > 0) {
            return List.of();
        }
        return List.of(new Fact(
                "Entity " + skewed(random, 500),
                random.nextBoolean() ? "block" : "fine",
                "Entity " + skewed(random, 500),
                COUNTRIES.get(skewed(random, COUNTRIES.size())),
                null,
                "2026-03",
                "in-force",
                List.of(new Fact.Span("action", "text", 10, 18))));
    }
}
