package dev.embassy.ambassador.notifications.mail;

import dev.embassy.ambassador.notifications.Mail;
import dev.embassy.ambassador.notifications.MailNotSent;
import dev.embassy.ambassador.notifications.Mailer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Speaks SMTP. */
@Component
class SmtpMailer implements Mailer {

    private final JavaMailSenderImpl sender;
    private final String from;

    SmtpMailer(JavaMailSenderImpl sender, @Value("${embassy.mail.from}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void send(Mail mail) {
        try {
            sender.send(message(mail));
        } catch (MailParseException | MailPreparationException e) {
            throw unwritable(e);
        } catch (MailException e) {
            throw SmtpFailure.of(e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw unwritable(e);
        }
    }

    private static MailNotSent unwritable(Exception e) {
        return new MailNotSent(
                "The mail cannot be written: " + e.getMessage(), MailNotSent.Because.NEVER, e);
    }

    private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
        var message = new IdentifiedMessage(sender.getSession(), "<" + mail.id() + "@embassy>");
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(
                new InternetAddress(
                        mail.toAddress(), mail.toName(), StandardCharsets.UTF_8.name()));
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Keeps the identity it is given: a mail that is sent again is the same mail. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String messageId;

        IdentifiedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
