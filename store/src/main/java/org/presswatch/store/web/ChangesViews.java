package org.presswatch.store.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.presswatch.store.diff.Comparison;
import org.presswatch.store.diff.TextComparison;
import org.presswatch.store.read.Wording;

/** Makes the view of two revisions. */
final class ChangesViews {

    /** Pairs that are offered on each side of the one that is shown. */
    private static final int AROUND = 20;

    private final String id;
    private final String language;
    private final Locale locale;

    /**
     * @param id of the article
     * @param language its language
     * @param locale of the reader
     */
    ChangesViews(String id, String language, Locale locale) {
        this.id = id;
        this.language = language;
        this.locale = locale;
    }

    /**
     * The revision {@code to} beside the one before it.
     *
     * @param pair the two wordings, the newer first
     * @param to 0 for the newest
     * @param revisions of the article, the newest first
     * @return nothing if there is no such revision, or none before it
     */
    Optional<ChangesView> of(List<Wording> pair, int to, List<Integer> revisions) {
        boolean isThere = pair.size() == 2 && (to == 0 || pair.getFirst().revision() == to);
        return isThere ? Optional.of(view(pair.getLast(), pair.getFirst(), revisions)) : Optional.empty();
    }

    private ChangesView view(Wording before, Wording after, List<Integer> revisions) {
        Comparison title = TextComparison.of(before.title(), after.title());
        Comparison text = TextComparison.of(whole(before), whole(after));
        List<ChangesView.Pair> pairs = pairs(revisions, revisions.indexOf(after.revision()));
        return new ChangesView(
                id,
                Format.lang(language),
                Format.dir(language),
                side(before),
                side(after),
                title,
                text,
                title.same() && text.same(),
                pairs.size() > 1 ? pairs : List.of());
    }

    /** Those around the one that is shown, and the newest and the oldest: from pair to pair, each can be reached. */
    private List<ChangesView.Pair> pairs(List<Integer> revisions, int at) {
        var pairs = new ArrayList<ChangesView.Pair>();
        int oldest = revisions.size() - 2;
        for (int i = 0; i <= oldest; i++) {
            if (i == 0 || i == oldest || Math.abs(i - at) <= AROUND) {
                int to = revisions.get(i);
                pairs.add(new ChangesView.Pair(
                        revisions.get(i + 1), to, "/articles/" + id + "/changes?to=" + to, i == at));
            }
        }
        return pairs;
    }

    private static String whole(Wording wording) {
        return wording.lead() == null ? wording.text() : wording.lead() + "\n\n" + wording.text();
    }

    private ChangesView.Side side(Wording wording) {
        return new ChangesView.Side(
                wording.revision(),
                wording.title(),
                Format.dayAndTime(wording.fetchedAt(), locale),
                Format.machine(wording.fetchedAt()));
    }
}
