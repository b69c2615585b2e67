package org.presswatch.classifier.report;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.topic.Verdict;
import org.presswatch.events.Evidence;
import org.presswatch.events.Fact;
import org.presswatch.events.TopicMatch;

/** A verdict as lines for a terminal: each topic with its score and rules, and the text with the words marked. */
public final class VerdictReport {

    private static final int FACT_WIDTH = 13;

    private final boolean colours;

    /** @param colours whether marks are terminal colours, else brackets with the role behind them */
    public VerdictReport(boolean colours) {
        this.colours = colours;
    }

    /** The report on one article. */
    public String render(String title, @Nullable String lead, String text, Verdict verdict) {
        var report = new StringBuilder();
        if (verdict.topics().isEmpty()) {
            report.append("no topic\n");
        }
        for (TopicMatch topic : verdict.topics()) {
            append(report, topic);
            appendField(report, "title", title, topic.evidence());
            appendField(report, "lead", lead == null ? "" : lead, topic.evidence());
            appendField(report, "text", text, topic.evidence());
        }
        verdict.facts().forEach(fact -> append(report, fact));
        report.append("classifier ").append(verdict.classifierVersion()).append('\n');
        return report.toString();
    }

    private static void append(StringBuilder report, TopicMatch topic) {
        report.append(String.format(
                Locale.ROOT,
                "%s  %.2f  (file %s; rules %s)%n",
                topic.topicId(),
                topic.score(),
                topic.topicVersion(),
                String.join(", ", topic.ruleIds())));
    }

    /** The paragraphs of a field that hold evidence, with it marked. */
    private void appendField(StringBuilder report, String name, String content, List<Evidence> evidence) {
        List<Evidence> spans =
                evidence.stream().filter(e -> e.field().equals(name)).toList();
        if (!spans.isEmpty()) {
            var marked = new MarkedText(content, spans, colours);
            marked.paragraphs()
                    .forEach(paragraph -> report.append("  ")
                            .append(name)
                            .append(": ")
                            .append(paragraph)
                            .append('\n'));
        }
    }

    private static void append(StringBuilder report, Fact fact) {
        report.append(String.format(
                Locale.ROOT,
                "fact  %-" + FACT_WIDTH + "s %s -> %s  [%s]%s%s%n",
                fact.action(),
                orUnknown(fact.actor()),
                orUnknown(fact.target()),
                fact.status(),
                fact.legalBasis() == null ? "" : "  under: " + fact.legalBasis(),
                fact.date() == null ? "" : "  " + fact.date()));
    }

    private static String orUnknown(@Nullable String name) {
        return name == null ? "?" : name;
    }
}
