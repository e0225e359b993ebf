package dev.embassy.ambassador.notifications;

/** The mail server did not take a mail. */
public final class MailNotSent extends RuntimeException {

    /** What that means for the next try. */
    public enum Because {
        /**
         * The mail server is away, or takes mails of nobody as things are: not without a login, or
         * not of this sender. Any other mail would fare the same.
         */
        NO_SERVICE,
        /** It does not take this very mail at present, such as into a mailbox that is full. */
        NOT_NOW,
        /** It never will: there is no such mailbox, or the mail cannot be written. */
        NEVER
    }

    private final Because because;

    /**
     * @param message the answer of the mail server, or what went wrong where it gave none
     */
    public MailNotSent(String message, Because because, Throwable cause) {
        super(message, cause);
        this.because = because;
    }

    public Because because() {
        return because;
    }
}
