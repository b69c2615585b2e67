package org.presswatch.benchmarks.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up articles of 500 words in ordinary English: most of no topic, every tenth with sentences of our topics. */
final class Articles {

    private static final int COUNT = 400;
    private static final int WORDS = 500;
    private static final int EVERY = 10;

    private static final List<String> ORDINARY = List.of(
            "The council of the coastal town met on Tuesday to discuss the budget for roads and schools.",
            "Farmers in the valley expect a better harvest after three dry years, the ministry said.",
            "The striker scored twice before half-time and the visitors never came back into the match.",
            "Analysts said the bank was likely to keep interest rates unchanged until the spring.",
            "A spokesman told reporters that the bridge would be closed for repairs over the weekend.",
            "The museum opens a new wing this month with paintings that were never shown in public.",
            "Doctors warned that the number of patients with high blood pressure is rising in the region.",
            "Shares of the carmaker fell after it cut its forecast for the second time this year.",
            "The company launched a phone with a larger screen and promised longer battery life.",
            "Police arrested two men after a burglary in the northern district, local media reported.",
            "The minister travelled to Brussels for talks about fishing rights and customs duties.",
            "Heavy rain flooded several streets and blocked the railway line for most of the morning.",
            "Scientists found that the glacier had lost a third of its mass since the turn of the century.",
            "Residents complained about noise from the building site next to the old station.",
            "The singer announced a tour of twelve cities and said the new album was almost finished.",
            "Parliament will vote on the pension bill next week, and a close result is expected.");

    private static final List<String> TOPICAL = List.of(
            "The communications regulator ordered providers to block the messenger within three days.",
            "A court in the capital sentenced the editor of an independent newspaper to four years.",
            "Access to several news sites was restricted after the ministry added them to its list.",
            "Officers searched the office of the broadcaster and detained two reporters.");

    private Articles() {}

    /** An article. */
    record Article(String title, String text) {}

    static List<Article> make() {
        var random = new Random(7);
        var articles = new ArrayList<Article>();
        for (int i = 0; i < COUNT; i++) {
            articles.add(article(random, i % EVERY == 0));
        }
        return articles;
    }

    private static Article article(Random random, boolean topical) {
        var text = new StringBuilder();
        int words = 0;
        while (words < WORDS) {
            List<String> source = topical && random.nextInt(4) == 0 ? TOPICAL : ORDINARY;
            // A number of its own in each sentence keeps caches honest.
            String sentence = source.get(random.nextInt(source.size()))
                    .replace(".", " in case " + random.nextInt(100_000) + ". ");
            text.append(sentence);
            words += sentence.split(" ").length;
        }
        List<String> titles = topical ? TOPICAL : ORDINARY;
        return new Article(titles.get(random.nextInt(titles.size())), text.toString());
    }
}
