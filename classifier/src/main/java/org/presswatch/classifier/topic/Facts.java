package org.presswatch.classifier.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.lexicon.Mention;
import org.presswatch.classifier.lexicon.SentenceReader;
import org.presswatch.classifier.rule.PatternMatch;
import org.presswatch.classifier.text.Tokens;
import org.presswatch.events.Fact;

/** Draws candidate facts from findings: one for each action and target, with the best named actor. */
final class Facts {

    private static final int MOST_FACTS = 40;

    private final List<Integer> legalBasisClasses;
    private final @Nullable LocalDate published;
    private final Map<Deed, List<Candidate>> candidates = new LinkedHashMap<>();

    /** An action at its place. */
    private record Deed(String action, String field, int sentence, int token) {}

    private record Candidate(
            Finding finding,
            @Nullable Mention actor,
            @Nullable Mention target,
            Circumstances said) {}

    /** What a sentence says besides. */
    private record Circumstances(
            @Nullable Mention legalBasis, @Nullable DateWords date) {}

    private record Said(
            @Nullable String actor, String action, @Nullable String target, String status) {}

    /** @param published the day from which "this year" and "yesterday" are told; null where nobody knows it */
    Facts(TopicSet set, @Nullable LocalDate published) {
        this.legalBasisClasses = set.legalBasis();
        this.published = published;
    }

    void consider(Finding finding, SentenceReader sentence) {
        String action = finding.rule().action();
        Optional<Mention> words = finding.match().find("action");
        if (action == null || words.isEmpty() || finding.rule().weight() < 0) {
            return;
        }
        var deed = new Deed(
                action, finding.field().name(), finding.sentence(), words.get().start());
        candidates
                .computeIfAbsent(deed, d -> new ArrayList<>())
                .add(new Candidate(
                        finding,
                        finding.match().find("actor").orElse(null),
                        finding.match().find("target").orElse(null),
                        circumstances(finding.field().tokens(), sentence)));
    }

    List<Fact> facts() {
        Map<Said, Fact> facts = new LinkedHashMap<>();
        candidates.forEach((deed, told) -> {
            Candidate best =
                    told.stream().max(Comparator.comparingInt(Facts::worth)).orElseThrow();
            for (Mention target : targets(told)) {
                Fact fact = fact(deed.action(), best, target);
                facts.putIfAbsent(new Said(fact.actor(), fact.action(), fact.target(), fact.status()), fact);
            }
        });
        return facts.values().stream().limit(MOST_FACTS).toList();
    }

    private Circumstances circumstances(Tokens tokens, SentenceReader sentence) {
        Mention basis = legalBasisClasses.stream()
                .flatMap(wordClass -> sentence.mentionsOf(wordClass).stream())
                .max(Comparator.comparingInt(mention -> mention.end() - mention.start()))
                .orElse(null);
        return new Circumstances(
                basis,
                DateWords.find(tokens, sentence.start(), sentence.end(), published)
                        .orElse(null));
    }

    /** A name says more than a word, and a word more than nothing. */
    private static int worth(Candidate candidate) {
        return 4 * worth(candidate.actor()) + worth(candidate.target());
    }

    private static int worth(@Nullable Mention mention) {
        if (mention == null) {
            return 0;
        }
        return mention.entity() == null ? 1 : mention.entity().type().equals("country") ? 2 : 3;
    }

    /** All named targets of one action; where none has a name, the longest words. */
    private static List<@Nullable Mention> targets(List<Candidate> told) {
        List<Mention> all = told.stream()
                .map(Candidate::target)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Mention> named =
                all.stream().filter(mention -> mention.entity() != null).toList();
        if (!named.isEmpty()) {
            return new ArrayList<>(named);
        }
        List<@Nullable Mention> longest = new ArrayList<>();
        longest.add(all.stream()
                .max(Comparator.comparingInt(mention -> mention.end() - mention.start()))
                .orElse(null));
        return longest;
    }

    private static Fact fact(String action, Candidate best, @Nullable Mention target) {
        Tokens tokens = best.finding().field().tokens();
        DateWords date = best.said().date();
        return new Fact(
                nameOf(best.actor(), tokens),
                action,
                nameOf(target, tokens),
                best.actor() == null || best.actor().entity() == null
                        ? null
                        : best.actor().entity().country(),
                nameOf(best.said().legalBasis(), tokens),
                date == null ? null : date.date(),
                best.finding().status().name(),
                spans(best, target));
    }

    private static @Nullable String nameOf(@Nullable Mention mention, Tokens tokens) {
        if (mention == null) {
            return null;
        }
        return mention.entity() != null ? mention.entity().name() : tokens.quote(mention.start(), mention.end());
    }

    private static List<Fact.Span> spans(Candidate best, @Nullable Mention target) {
        Finding finding = best.finding();
        var spans = new ArrayList<Fact.Span>();
        for (PatternMatch.Part part : finding.match().parts()) {
            if (!part.role().equals("target")) {
                add(spans, part.role(), finding, part.mention());
            }
        }
        add(spans, "target", finding, target);
        add(spans, "status", finding, finding.status().words());
        add(spans, "legal-basis", finding, best.said().legalBasis());
        DateWords date = best.said().date();
        if (date != null) {
            spans.add(span("date", finding.field(), date.start(), date.end()));
        }
        return spans;
    }

    private static void add(List<Fact.Span> spans, String role, Finding finding, @Nullable Mention mention) {
        if (mention != null) {
            spans.add(span(role, finding.field(), mention.start(), mention.end()));
        }
    }

    private static Fact.Span span(String role, Field field, int start, int end) {
        return new Fact.Span(
                role,
                field.name(),
                field.tokens().startOf(start),
                field.tokens().endOf(end - 1));
    }
}
