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

    private ChangesViews() {}

    /**
     * The revision {@code to} beside the one before it.
     *
     * @param wordings of the article, the newest first
     * @param to 0 for the newest
     * @return nothing if there is no such revision, or none before it
     */
    static Optional<ChangesView> of(String id, List<Wording> wordings, String language, int to, Locale locale) {
        for (int i = 0; i + 1 < wordings.size(); i++) {
            if (to == 0 || wordings.get(i).revision() == to) {
                return Optional.of(view(id, wordings, language, i, locale));
            }
        }
        return Optional.empty();
    }

    private static ChangesView view(String id, List<Wording> wordings, String language, int at, Locale locale) {
        Wording after = wordings.get(at);
        Wording before = wordings.get(at + 1);
        Comparison title = TextComparison.of(before.title(), after.title());
        Comparison text = TextComparison.of(whole(before), whole(after));
        var pairs = new ArrayList<ChangesView.Pair>();
        for (int i = 0; i + 1 < wordings.size(); i++) {
            int to = wordings.get(i).revision();
            pairs.add(new ChangesView.Pair(
                    wordings.get(i + 1).revision(), to, "/articles/" + id + "/changes?to=" + to, i == at));
        }
        return new ChangesView(
                id,
                Format.lang(language),
                Format.dir(language),
                side(before, locale),
                side(after, locale),
                title,
                text,
                title.same() && text.same(),
                pairs.size() > 1 ? pairs : List.of());
    }

    private static String whole(Wording wording) {
        return wording.lead() == null ? wording.text() : wording.lead() + "\n\n" + wording.text();
    }

    private static ChangesView.Side side(Wording wording, Locale locale) {
        return new ChangesView.Side(
                wording.revision(),
                wording.title(),
                Format.dayAndTime(wording.fetchedAt(), locale),
                Format.machine(wording.fetchedAt()));
    }
}
