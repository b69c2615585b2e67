package org.presswatch.store.write;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleParsed.Link;
import org.presswatch.events.Evidence;
import org.presswatch.events.Fact;
import org.presswatch.events.TopicMatch;

/** Takes erased names out of a row before it is written. */
final class NameMask {

    private final ErasedNames names;

    NameMask(ErasedNames names) {
        this.names = names;
    }

    /** The row itself if no erased name is in it. */
    ArticleRow of(ArticleRow row) {
        if (names.isEmpty()) {
            return row;
        }
        ArticleRow masked = masked(row);
        return masked.equals(row) ? row : masked.flagged(ErasedNames.FLAG);
    }

    private ArticleRow masked(ArticleRow row) {
        return new ArticleRow(
                row.eventId(),
                row.articleId(),
                row.revision(),
                row.url(),
                row.canonicalUrl(),
                row.site(),
                names.isIn(row.siteName()) ? null : row.siteName(),
                row.feedUrl(),
                names.masked(row.title()),
                optional(row.lead()),
                names.masked(row.text()),
                row.authors().stream().filter(author -> !names.isIn(author)).toList(),
                row.language(),
                row.publishedAt(),
                row.publishedPrecision(),
                row.modifiedAt(),
                row.fetchedAt(),
                row.imageUrl(),
                links(row.links()),
                row.contentHash(),
                row.flags(),
                row.parser(),
                row.classifier(),
                row.topics().stream().map(this::topic).toList(),
                row.entities().stream()
                        .filter(entity -> !names.isIn(entity.name()))
                        .toList(),
                row.facts().stream().map(this::fact).toList());
    }

    List<Link> links(List<Link> links) {
        return links.stream()
                .map(link -> new Link(link.url(), optional(link.text())))
                .toList();
    }

    private TopicMatch topic(TopicMatch match) {
        return new TopicMatch(
                match.topicId(),
                match.score(),
                match.topicVersion(),
                match.ruleIds(),
                match.evidence().stream().map(this::evidence).toList());
    }

    private Evidence evidence(Evidence one) {
        return new Evidence(one.field(), one.start(), one.end(), names.masked(one.quote()), one.ruleId(), one.role());
    }

    private Fact fact(Fact fact) {
        boolean isTold = Stream.of(fact.actor(), fact.target()).noneMatch(names::isIn);
        return isTold
                ? fact
                : new Fact(
                        names.isIn(fact.actor()) ? null : fact.actor(),
                        fact.action(),
                        names.isIn(fact.target()) ? null : fact.target(),
                        fact.country(),
                        fact.legalBasis(),
                        fact.date(),
                        fact.status(),
                        fact.spans());
    }

    private @Nullable String optional(@Nullable String text) {
        return text == null ? null : names.masked(text);
    }
}
