package org.presswatch.store.alert;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.presswatch.store.PublicUrl;
import org.presswatch.store.StoreConfig;
import org.presswatch.store.StoreConfig.Alerts;
import org.presswatch.store.alert.send.MailSender;
import org.presswatch.store.alert.send.MessageText;
import org.presswatch.store.alert.send.Sending;
import org.presswatch.store.alert.send.TargetRules;
import org.presswatch.store.alert.send.WebhookSender;
import org.presswatch.store.read.ArticleDetails;
import org.presswatch.store.read.Changes;
import org.presswatch.store.write.Backoff;

/** Makes what saved queries need as the settings say. */
@Singleton
class AlertBeans {

    @Produces
    @Singleton
    SavedQueries savedQueries(DataSource database) {
        return new SavedQueries(database);
    }

    @Produces
    @Singleton
    TargetRules targetRules(StoreConfig config) {
        return new TargetRules(config.alerts().allowedPrivateHosts().orElse(List.of()));
    }

    @Produces
    @Singleton
    Matching matching(DataSource database, Changes changes, Clock clock, StoreConfig config, MeterRegistry meters) {
        return new Matching(database, changes, clock, config.alerts().interval(), meters);
    }

    @Produces
    @Singleton
    MessageText messageText(PublicUrl url) {
        return new MessageText(url::of);
    }

    @Produces
    @Singleton
    WebhookSender webhookSender(TargetRules rules, MessageText text, Clock clock, StoreConfig config) {
        return new WebhookSender(rules, text, clock, config.alerts().timeout());
    }

    void close(@Disposes WebhookSender sender) throws java.io.IOException {
        sender.close();
    }

    @Produces
    @Singleton
    MailSender mailSender(MessageText text, Clock clock, StoreConfig config) {
        Alerts.Mail mail = config.alerts().mail();
        var server = new MailSender.Server(
                mail.host().orElse(""),
                mail.port(),
                mail.user().orElse(""),
                mail.password().orElse(""),
                mail.from(),
                mail.encrypted(),
                (int) config.alerts().timeout().toMillis());
        return new MailSender(server, text, clock);
    }

    @Produces
    @Singleton
    Saving saving(SavedQueries queries, TargetRules rules, Clock clock, StoreConfig config) {
        return new Saving(queries, rules, clock, config.alerts().mail().host().isPresent());
    }

    @Produces
    @Singleton
    Dispatch.Sender sender(WebhookSender webhooks, MailSender mails) {
        return message -> switch (message.query().channel()) {
            case WEBHOOK -> webhooks.send(message);
            case EMAIL -> mails.send(message);
            case FEED -> new Sending.Pointless("who follows a feed is told nothing");
        };
    }

    @Produces
    @Singleton
    Rehearsal rehearsal(SavedQueries queries, Dispatch.Sender sender, Clock clock) {
        return new Rehearsal(queries, sender, clock);
    }

    @Produces
    @Singleton
    Dispatch dispatch(
            DataSource database,
            ArticleDetails articles,
            Dispatch.Sender sender,
            Clock clock,
            MeterRegistry meters,
            StoreConfig config) {
        Alerts alerts = config.alerts();
        var backoff = new Backoff(
                alerts.retryFrom(),
                alerts.retryUpTo(),
                () -> ThreadLocalRandom.current().nextLong());
        return new Dispatch(
                database, articles, sender, new Dispatch.Retries(backoff, alerts.attempts()), clock, meters);
    }
}
