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
     * @param wordings of the article, the newest first
     * @param to 0 for the newest
     * @return nothing if there is no such revision, or none before it
     */
    Optional<ChangesView> of(List<Wording> wordings, int to) {
        for (int i = 0; i + 1 < wordings.size(); i++) {
            if (to == 0 || wordings.get(i).revision() == to) {
                return Optional.of(view(wordings, i));
            }
        }
        return Optional.empty();
    }

    private ChangesView view(List<Wording> wordings, int at) {
        Wording after = wordings.get(at);
        Wording before = wordings.get(at + 1);
        Comparison title = TextComparison.of(before.title(), after.title());
        Comparison text = TextComparison.of(whole(before), whole(after));
        List<ChangesView.Pair> pairs = pairs(wordings, at);
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

    private List<ChangesView.Pair> pairs(List<Wording> wordings, int at) {
        var pairs = new ArrayList<ChangesView.Pair>();
        for (int i = 0; i + 1 < wordings.size(); i++) {
            int to = wordings.get(i).revision();
            pairs.add(new ChangesView.Pair(
                    wordings.get(i + 1).revision(), to, "/articles/" + id + "/changes?to=" + to, i == at));
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
