package org.presswatch.store.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.Entity;
import org.presswatch.events.Evidence;
import org.presswatch.events.Fact;
import org.presswatch.events.TopicMatch;
import org.presswatch.store.mark.Mark;
import org.presswatch.store.mark.MarkedText;
import org.presswatch.store.mark.TextMarker;
import org.presswatch.store.read.ArticleDetail;
import org.presswatch.store.web.ArticleView.Facts;
import org.presswatch.store.web.ArticleView.Happening;
import org.presswatch.store.web.ArticleView.Moment;
import org.presswatch.store.web.ArticleView.Named;
import org.presswatch.store.web.ArticleView.Quote;
import org.presswatch.store.web.ArticleView.Revision;
import org.presswatch.store.web.ArticleView.StyledPiece;
import org.presswatch.store.web.ArticleView.Topic;

/** Makes the view of one article: its evidence numbered, marked in the text, and listed beside it. */
final class ArticleViews {

    private static final String HOME = "/";

    private final ArticleDetail article;
    private final Locale locale;
    private final List<NumberedEvidence> evidence = new ArrayList<>();

    private record NumberedEvidence(int number, TopicMatch topic, Evidence words, Role role) {

        Mark mark() {
            String label = role.name().text() + " · " + Format.words(topic.topicId());
            return new Mark(number, words.start(), words.end(), words.quote(), words.role(), label);
        }
    }

    private ArticleViews(ArticleDetail article, Locale locale) {
        this.article = article;
        this.locale = locale;
        for (TopicMatch topic : article.topics()) {
            topic.evidence()
                    .forEach(words -> evidence.add(
                            new NumberedEvidence(evidence.size() + 1, topic, words, Role.of(words.role(), locale))));
        }
    }

    static ArticleView of(ArticleDetail article, Locale locale) {
        return new ArticleViews(article, locale).view();
    }

    private ArticleView view() {
        String lead = article.lead() == null ? "" : article.lead();
        return new ArticleView(
                article.id(),
                article.title().isBlank() ? article.url() : article.title(),
                Format.lang(article.language()),
                Format.dir(article.language()),
                article.siteName() == null ? article.site() : article.siteName(),
                Format.link(article.url()),
                String.join(", ", article.authors()),
                published(),
                styled(marked("title", article.title()).pieces()),
                styled(marked("lead", lead).pieces()),
                marked("text", article.text()).paragraphs().stream()
                        .map(ArticleViews::styled)
                        .toList(),
                article.topics().stream().map(this::topic).toList(),
                evidence.stream().map(NumberedEvidence::role).distinct().toList(),
                article.facts().stream().map(this::happening).distinct().toList(),
                article.entities().stream().map(this::named).distinct().toList(),
                article.revisions().stream().map(this::revision).toList(),
                article.revisions().size() < 2 ? null : "/articles/" + article.id() + "/changes",
                facts());
    }

    private MarkedText marked(String field, String text) {
        return TextMarker.mark(
                text,
                evidence.stream()
                        .filter(one -> one.words().field().equals(field))
                        .map(NumberedEvidence::mark)
                        .toList());
    }

    private static List<StyledPiece> styled(List<MarkedText.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new StyledPiece(
                        piece,
                        piece.marked() ? Role.of(piece.role(), Locale.ROOT).style() : ""))
                .toList();
    }

    private Topic topic(TopicMatch topic) {
        return new Topic(
                Format.words(topic.topicId()),
                new Links(Map.of("topic", List.of(topic.topicId()))).to(HOME),
                Format.hue(topic.topicId()),
                topic.score(),
                Format.percent(topic.score()),
                topic.topicVersion(),
                evidence.stream()
                        .filter(one -> one.topic() == topic)
                        .map(this::quote)
                        .toList());
    }

    private Quote quote(NumberedEvidence one) {
        Evidence words = one.words();
        String text = switch (words.field()) {
            case "title" -> article.title();
            case "lead" -> article.lead() == null ? "" : article.lead();
            case "text" -> article.text();
            default -> "";
        };
        return new Quote(
                one.number(),
                TextMarker.fits(text, one.mark()),
                words.quote(),
                one.role(),
                words.ruleId(),
                words.field());
    }

    private Named named(Entity entity) {
        return new Named(
                entity.name(),
                Term.of("type", entity.type(), locale),
                entity.country(),
                new Links(Map.of("entity", List.of(entity.id()))).to(HOME));
    }

    private Revision revision(ArticleDetail.Revision revision) {
        return new Revision(
                revision.revision(), moment(revision.fetchedAt()), revision.revision() == article.revision());
    }

    private @Nullable Moment published() {
        Instant at = article.publishedAt();
        if (at == null) {
            return null;
        }
        return "day".equals(article.publishedPrecision())
                ? new Moment(Format.shortDay(at, locale), Format.isoDay(at))
                : moment(at);
    }

    private Moment moment(Instant at) {
        return new Moment(Format.dayAndTime(at, locale), Format.machine(at));
    }

    private Happening happening(Fact fact) {
        String actor = fact.actor() != null && fact.country() != null
                ? fact.actor() + " · " + fact.country()
                : fact.actor() == null ? fact.country() : fact.actor();
        return new Happening(
                Term.of("action", fact.action(), locale),
                Term.of("status", fact.status(), locale),
                actor,
                fact.target(),
                fact.legalBasis(),
                fact.date());
    }

    private Facts facts() {
        return new Facts(
                moment(article.fetchedAt()),
                Format.link(article.feedUrl()),
                article.feedUrl(),
                article.language() == null ? "—" : Format.language(article.language(), locale),
                article.classifierVersion(),
                article.parserVersion(),
                String.join(", ", article.flags()),
                article.url().isEmpty() ? null : Links.of("/trace", Map.of("url", article.url())));
    }
}
