package org.presswatch.store.web.alerts;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.alert.SavedQuery;
import org.presswatch.store.alert.Standing;
import org.presswatch.store.web.Format;

/** All saved queries for people. */
public record AlertsView(List<Row> rows) {

    /**
     * A saved query.
     *
     * @param target empty where it is followed as a feed
     * @param trouble why the last look for new answers failed
     * @param last when the latest message was taken
     * @param troubled whether messages were given up
     */
    public record Row(
            String id,
            String name,
            Asked asked,
            String channel,
            String target,
            boolean active,
            @Nullable String stopped,
            @Nullable String trouble,
            String delivered,
            String waiting,
            String failed,
            boolean troubled,
            @Nullable String last) {

        /** Whether somebody is told. */
        public boolean tells() {
            return !channel.equals(SavedQuery.Channel.FEED.code());
        }
    }

    static AlertsView of(List<Standing> standings, Locale locale) {
        return new AlertsView(
                standings.stream().map(standing -> row(standing, locale)).toList());
    }

    private static Row row(Standing standing, Locale locale) {
        SavedQuery query = standing.query();
        return new Row(
                query.id(),
                query.name(),
                Asked.of(query.query(), locale),
                query.channel().code(),
                query.target(),
                query.active(),
                query.stopped(),
                query.trouble(),
                Format.number(standing.delivered(), locale),
                Format.number(standing.waiting(), locale),
                Format.number(standing.failed(), locale),
                standing.failed() > 0,
                standing.lastDelivered() == null ? null : Format.dayAndTime(standing.lastDelivered(), locale));
    }
}
