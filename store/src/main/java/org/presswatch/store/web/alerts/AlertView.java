package org.presswatch.store.web.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.alert.Delivery;
import org.presswatch.store.alert.SavedQuery;
import org.presswatch.store.alert.send.Sending;
import org.presswatch.store.web.Format;

/**
 * One saved query with its log.
 *
 * @param secret that signs its webhooks, only right after it was made
 * @param test how a test message went, where one was just sent
 */
public record AlertView(
        String id,
        String name,
        Asked asked,
        String channel,
        String target,
        boolean active,
        @Nullable String stopped,
        @Nullable String trouble,
        String made,
        List<Line> log,
        @Nullable String secret,
        @Nullable Test test) {

    /** What became of the message about one article. */
    public record Line(
            String articleId,
            @Nullable String title,
            String state,
            int attempts,
            @Nullable Integer status,
            @Nullable String detail,
            String at,
            String machineAt,
            @Nullable String next) {}

    /** How a test message went. */
    public record Test(
            boolean delivered,
            @Nullable Integer status,
            @Nullable String detail) {

        static Test of(Sending sending) {
            return switch (sending) {
                case Sending.Done done -> new Test(true, done.status(), null);
                case Sending.Failed failed -> new Test(false, failed.status(), failed.why());
                case Sending.Refused refused -> new Test(false, refused.status(), refused.why());
                case Sending.Pointless pointless -> new Test(false, null, pointless.why());
            };
        }
    }

    /** Whether somebody is told. */
    public boolean tells() {
        return !channel.equals(SavedQuery.Channel.FEED.code());
    }

    static AlertView of(SavedQuery query, List<Delivery> deliveries, Locale locale) {
        return new AlertView(
                query.id(),
                query.name(),
                Asked.of(query.query(), locale),
                query.channel().code(),
                query.target(),
                query.active(),
                query.stopped(),
                query.trouble(),
                Format.dayAndTime(query.createdAt(), locale),
                deliveries.stream().map(delivery -> line(delivery, locale)).toList(),
                null,
                null);
    }

    AlertView withSecret(@Nullable String secret) {
        return new AlertView(id, name, asked, channel, target, active, stopped, trouble, made, log, secret, test);
    }

    AlertView withTest(Sending sending) {
        return new AlertView(
                id, name, asked, channel, target, active, stopped, trouble, made, log, secret, Test.of(sending));
    }

    private static Line line(Delivery delivery, Locale locale) {
        Instant at = delivery.endedAt() == null ? delivery.createdAt() : delivery.endedAt();
        return new Line(
                delivery.articleId(),
                delivery.title(),
                delivery.state(),
                delivery.attempts(),
                delivery.status(),
                delivery.detail(),
                Format.dayAndTime(at, locale),
                Format.machine(at),
                delivery.nextAttempt() == null ? null : Format.dayAndTime(delivery.nextAttempt(), locale));
    }
}
