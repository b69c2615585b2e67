package org.presswatch.store.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the list says in English of its chart, its counts and its being live. */
@MessageBundle("list")
public interface UiList {

    @Message("Articles by hour and topic")
    String byHour();

    @Message("Articles by day and topic")
    String byDay();

    @Message("Articles by week and topic")
    String byWeek();

    @Message("Articles by month and topic")
    String byMonth();

    @Message("Drag across the chart to narrow the dates down.")
    String dragHint();

    @Message("The chart in numbers")
    String inNumbers();

    @Message("Begins")
    String begins();

    @Message("Counted among the newest {most} only.")
    String newestOnly(String most);

    /** {@code count} is put in when the articles are there. */
    @Message("{count} more")
    String added(String count);

    @Message("Not live at the moment; trying again.")
    String notLive();

    @Message("Live again. Reload to see what came in between.")
    String liveAgain();
}
