package dev.embassy.ambassador.notifications;

/** Hands mails to a mail server. */
public interface Mailer {

    /**
     * @throws MailNotSent if the server did not take it
     */
    void send(Mail mail);
}
