package org.presswatch.cli.classify;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.topic.ArticleText;
import org.presswatch.classifier.topic.Topic;
import org.presswatch.classifier.topic.TopicClassifier;
import org.presswatch.classifier.topic.Verdict;
import org.presswatch.cli.ExitCode;
import org.presswatch.cli.topics.TopicFolders;
import org.presswatch.events.Evidence;
import org.presswatch.events.TopicMatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which topics a text has, and which of its words say so. */
@Command(
        name = "classify",
        description = "Says which topics a text, a page or a file has, and which of its words say so.",
        footer = {
            "",
            "HTML goes through the parser first. In plain text, a first line with an empty",
            "line after it is the title.",
            "Exit codes: 0 classified (also into no topic), 1 cannot be read, 2 wrong usage."
        })
public final class ClassifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|URL|-", description = "What to classify; - reads the standard input.")
    private String place;

    @Option(names = "--language", paramLabel = "CODE", description = "Language of the text, for example ru.")
    private @Nullable String language;

    @Option(names = "--json", description = "Print the whole verdict as JSON.")
    private boolean json;

    @Mixin
    private TopicFolders folders;

    @Override
    public Integer call() throws Exception {
        Text text = Text.of(Source.of(place, System.in));
        TopicClassifier classifier = folders.expectClassifier();
        Verdict verdict = classifier.classify(new ArticleText(
                text.title(),
                text.lead(),
                text.text(),
                language == null ? text.language() : language,
                text.published()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(verdict));
        } else {
            print(text, verdict, classifier, out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void print(Text text, Verdict verdict, TopicClassifier classifier, PrintWriter out) {
        out.println(text.title().isBlank() ? "(no title)" : text.title());
        for (Topic topic : classifier.topics()) {
            double score = verdict.scores().getOrDefault(topic.id(), 0.0);
            boolean matches = verdict.topicIds().contains(topic.id());
            out.printf(
                    Locale.ROOT,
                    "%s %s: %.2f (threshold %.2f)%n",
                    matches ? "yes" : "no ",
                    topic.id(),
                    score,
                    topic.threshold());
            verdict.topics().stream()
                    .filter(match -> match.topicId().equals(topic.id()))
                    .forEach(match -> printEvidence(match, out));
        }
    }

    private static void printEvidence(TopicMatch match, PrintWriter out) {
        for (Evidence evidence : match.evidence()) {
            out.printf(
                    "      %s %d-%d  %s \"%s\"  (%s)%n",
                    evidence.field(),
                    evidence.start(),
                    evidence.end(),
                    evidence.role(),
                    evidence.quote(),
                    evidence.ruleId());
        }
    }
}
