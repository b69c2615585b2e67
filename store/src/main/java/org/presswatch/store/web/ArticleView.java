package org.presswatch.store.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.mark.MarkedText.Piece;

/** What the page of one article shows. */
public record ArticleView(
        String id,
        String plainTitle,
        String lang,
        String dir,
        String site,
        @Nullable String original,
        String authors,
        @Nullable Moment published,
        List<StyledPiece> title,
        List<StyledPiece> lead,
        List<List<StyledPiece>> paragraphs,
        List<Topic> topics,
        List<Role> legend,
        List<Happening> happenings,
        List<Named> entities,
        List<Revision> revisions,
        @Nullable String changes,
        Facts facts) {

    /** A piece of text in the colour of its role. */
    public record StyledPiece(Piece piece, String style) {}

    /** A time, for people and for machines. */
    public record Moment(String shown, String machine) {}

    /** A topic with everything that earned it. */
    public record Topic(
            String name, String href, int hue, double score, String percent, String version, List<Quote> evidence) {}

    /** Evidence; {@code number} leads to it in the text where it stands there. */
    public record Quote(int number, boolean placed, String quote, Role role, String ruleId, String field) {}

    /** Who does what to whom, as the text tells it: a candidate, no checked truth. */
    public record Happening(
            Term action,
            Term status,
            @Nullable String actor,
            @Nullable String target,
            @Nullable String legalBasis,
            @Nullable String date) {}

    /** Somebody or something that the text names. */
    public record Named(String name, Term type, @Nullable String country, String href) {}

    /** A wording that the article had. */
    public record Revision(int number, Moment fetched, boolean current) {}

    /** What is known about the record itself. */
    public record Facts(
            Moment fetched,
            @Nullable String feed,
            String feedUrl,
            String language,
            String classifier,
            String parser,
            String flags,
            @Nullable String trace) {}
}
