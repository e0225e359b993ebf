package dev.embassy.ambassador.notifications.mail;

import dev.embassy.ambassador.notifications.Mailer;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Gives tests the real mailer. */
public final class SmtpMailers {

    private SmtpMailers() {}

    /** One that talks to a mail server on this machine. */
    public static Mailer at(int port) {
        return at(port, null, null);
    }

    /** One that logs in there. */
    static Mailer at(int port, @Nullable String user, @Nullable String password) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setUsername(user);
        sender.setPassword(password);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return new SmtpMailer(sender, "Embassy <embassy@example.org>");
    }
}
