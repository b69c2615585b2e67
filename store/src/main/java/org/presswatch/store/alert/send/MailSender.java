package org.presswatch.store.alert.send;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.presswatch.store.search.BadParameterException;

/** Sends messages by e-mail, as plain text. */
public final class MailSender {

    private static final int LONGEST = 254;

    /**
     * The server that takes them.
     *
     * @param user empty where none is needed
     * @param startTls whether the server must offer encryption
     */
    public record Server(
            String host, int port, String user, String password, String from, boolean startTls, int timeoutMillis) {}

    private final Server server;
    private final MessageText text;
    private final Clock clock;
    private final Session session;

    public MailSender(Server server, MessageText text, Clock clock) {
        this.server = server;
        this.text = text;
        this.clock = clock;
        this.session = Session.getInstance(properties(server));
    }

    /**
     * The address, if mail can be sent there.
     *
     * @throws BadParameterException if it is none
     */
    public static InternetAddress check(String target) {
        try {
            if (target.length() <= LONGEST && target.chars().noneMatch(c -> c <= ' ' || c == ',' || c == 0x7F)) {
                var address = new InternetAddress(target, true);
                if (address.getAddress().equals(target) && target.indexOf('@') > 0) {
                    return address;
                }
            }
        } catch (AddressException e) {
            // Told below.
        }
        throw new BadParameterException("target", "is no e-mail address", "Use one address, like name@example.org.");
    }

    /** Sends it once. */
    public Sending send(Message message) {
        try {
            MimeMessage mail = mail(message);
            if (server.user().isEmpty()) {
                Transport.send(mail);
            } else {
                Transport.send(mail, server.user(), server.password());
            }
            return new Sending.Done(null);
        } catch (BadParameterException e) {
            return new Sending.Refused(null, e.getMessage());
        } catch (MessagingException e) {
            return new Sending.Failed(null, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private MimeMessage mail(Message message) throws MessagingException {
        var mail = new IdentifiedMail(session, message.id());
        mail.setFrom(new InternetAddress(server.from(), true));
        mail.setRecipient(MimeMessage.RecipientType.TO, check(message.query().target()));
        mail.setSubject(text.subject(message), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setText(text.plain(message), StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }

    private static Properties properties(Server server) {
        var properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        for (String kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + kind, Integer.toString(server.timeoutMillis()));
        }
        return properties;
    }

    /** A mail whose id is the message's own, so that a repeat is recognised. */
    private static final class IdentifiedMail extends MimeMessage {

        private final String id;

        IdentifiedMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@presswatch>");
        }
    }
}
