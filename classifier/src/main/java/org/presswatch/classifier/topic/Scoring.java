package org.presswatch.classifier.topic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.presswatch.classifier.rule.PatternMatch;
import org.presswatch.events.Evidence;
import org.presswatch.events.TopicMatch;

/** Adds up what was found for one topic. */
final class Scoring {

    /** The second sign adds less than the first, for they are rarely independent. */
    private static final double[] SHARES = {1, 0.4, 0.25, 0.15, 0.1, 0.05};

    private static final int MOST_EVIDENCE = 30;

    private Scoring() {}

    static double score(Topic topic, List<Finding> findings) {
        List<Double> signs = bestOfEachSentence(findings).values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        double sum = 0;
        for (int i = 0; i < Math.min(signs.size(), SHARES.length); i++) {
            sum += SHARES[i] * signs.get(i);
        }
        return topic.calibration().score(sum + doubts(findings));
    }

    static TopicMatch tag(Topic topic, double score, List<Finding> findings) {
        Set<String> ruleIds = new LinkedHashSet<>();
        Set<Evidence> evidence = new LinkedHashSet<>();
        findings.stream()
                .filter(finding -> finding.value() > 0)
                .sorted(Comparator.comparingDouble(Finding::value).reversed())
                .forEach(finding -> {
                    ruleIds.add(finding.rule().id());
                    if (evidence.size() < MOST_EVIDENCE) {
                        addEvidence(finding, evidence);
                    }
                });
        double rounded = Math.round(score * 1_000) / 1_000.0;
        return new TopicMatch(topic.id(), rounded, topic.version(), List.copyOf(ruleIds), List.copyOf(evidence));
    }

    /** Several rules that fit one sentence speak of one thing: the strongest counts. */
    private static Map<List<Object>, Double> bestOfEachSentence(List<Finding> findings) {
        Map<List<Object>, Double> best = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.value() > 0) {
                best.merge(List.of(finding.field().name(), finding.sentence()), finding.value(), Math::max);
            }
        }
        return best;
    }

    /** Signs against, the strongest of each rule. */
    private static double doubts(List<Finding> findings) {
        Map<String, Double> strongest = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.value() < 0) {
                strongest.merge(finding.rule().id(), finding.value(), Math::min);
            }
        }
        return strongest.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static void addEvidence(Finding finding, Set<Evidence> evidence) {
        for (PatternMatch.Part part : finding.match().parts()) {
            evidence.add(evidence(
                    finding, part.role(), part.mention().start(), part.mention().end()));
        }
        var status = finding.status().words();
        if (status != null) {
            String role = finding.status().name().equals(Status.DENIED) ? "negation" : "status";
            evidence.add(evidence(finding, role, status.start(), status.end()));
        }
    }

    private static Evidence evidence(Finding finding, String role, int start, int end) {
        var tokens = finding.field().tokens();
        return new Evidence(
                finding.field().name(),
                tokens.startOf(start),
                tokens.endOf(end - 1),
                tokens.quote(start, end),
                finding.rule().id(),
                role);
    }
}
