package org.presswatch.store.alert;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.alert.SavedQuery.Channel;
import org.presswatch.store.alert.send.MailSender;
import org.presswatch.store.alert.send.Signature;
import org.presswatch.store.alert.send.TargetRules;
import org.presswatch.store.search.BadParameterException;

/** Saves a query if everything about it can be used. */
public final class Saving {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_QUERY = 4_000;
    private static final int LONGEST_TARGET = 2_000;

    /**
     * A query that was saved.
     *
     * @param secret that signs its webhooks, which is shown this once
     */
    public record Saved(SavedQuery query, @Nullable String secret) {}

    private final SavedQueries queries;
    private final TargetRules rules;
    private final Clock clock;
    private final boolean hasMail;

    /**
     * @param hasMail whether there is a server that takes e-mail
     */
    public Saving(SavedQueries queries, TargetRules rules, Clock clock, boolean hasMail) {
        this.queries = queries;
        this.rules = rules;
        this.clock = clock;
        this.hasMail = hasMail;
    }

    /** Whether e-mail can be chosen. */
    public boolean hasMail() {
        return hasMail;
    }

    /**
     * Saves it.
     *
     * @param query as it stands in a list's address
     * @param channel by its code
     * @param target the webhook's URL or the e-mail address; not asked for where it is followed as a feed
     * @throws BadParameterException if something cannot be used
     */
    public Saved save(@Nullable String name, @Nullable String query, @Nullable String channel, @Nullable String target)
            throws SQLException {
        Channel way = channel(channel);
        String asked = text("query", query == null ? "" : query, 0, LONGEST_QUERY);
        QueryText.filter(asked);
        String where = way == Channel.FEED ? "" : text("target", target, 1, LONGEST_TARGET);
        byte[] secret = way == Channel.WEBHOOK ? Signature.newSecret() : null;
        switch (way) {
            case WEBHOOK -> rules.check(where);
            case EMAIL -> MailSender.check(where);
            case FEED -> {}
        }
        var saved = new SavedQuery(
                UUID.randomUUID().toString(),
                text("name", name, 1, LONGEST_NAME),
                asked,
                way,
                where,
                true,
                null,
                null,
                clock.instant());
        queries.add(saved, secret);
        return new Saved(saved, secret == null ? null : Signature.shown(secret));
    }

    private Channel channel(@Nullable String code) {
        Channel channel = Arrays.stream(Channel.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new BadParameterException("channel", "is none of those known", "Use webhook, email or feed."));
        if (channel == Channel.EMAIL && !hasMail) {
            throw new BadParameterException(
                    "channel", "email has no mail server here", "Set STORE_ALERTS_MAIL_HOST, or use webhook.");
        }
        return channel;
    }

    private static String text(String name, @Nullable String value, int shortest, int longest) {
        if (value == null || value.strip().length() < shortest || value.length() > longest) {
            throw new BadParameterException(
                    name,
                    value == null ? "is missing" : "is empty or too long",
                    "Give it " + shortest + " to " + longest + " characters.");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new BadParameterException(name, "has control characters", "Leave them out.");
        }
        return value.strip();
    }
}
